import { silence, type StereoSound } from './stereo-sound.ts';

/** One end runs into the next beginning this long, or a quarter of the piece when that is less. */
const CROSSFADE_SECONDS = 1.5;
/** How a film takes leave of its music; a quarter of the film when that is less. */
const FADE_OUT_SECONDS = 1.6;
/** So short that an attack stays one, so long that a cut into sound does not click. */
const FADE_IN_SECONDS = 0.012;
/** Below this (−50 dBFS) an end is a pause, and a loop would stumble over it. */
const AUDIBLE = 0.003;

/** Makes a piece of music as long as a film: cut, or played again and again, and faded out at the end. */
export function fitMusic(music: StereoSound, samples: number): StereoSound {
  const fitted =
    music.left.length >= samples
      ? { ...music, left: music.left.slice(0, samples), right: music.right.slice(0, samples) }
      : looped(music, samples);
  fade(fitted);
  return fitted;
}

function looped(music: StereoSound, samples: number): StereoSound {
  const length = audibleLength(music);
  const overlap = Math.round(Math.min(CROSSFADE_SECONDS * music.sampleRate, length / 4));
  const out = silence(samples);
  for (let start = 0; start < samples; start += length - overlap) {
    const end = Math.min(length, samples - start);
    for (let at = 0; at < end; at++) {
      const gain = loopGain(at, { length, overlap, isFirst: start === 0 });
      out.left[start + at] = (out.left[start + at] ?? 0) + (music.left[at] ?? 0) * gain;
      out.right[start + at] = (out.right[start + at] ?? 0) + (music.right[at] ?? 0) * gain;
    }
  }
  return out;
}

/** Quarter circles: both together are as loud as one alone. */
function loopGain(
  at: number,
  { length, overlap, isFirst }: { length: number; overlap: number; isFirst: boolean },
): number {
  const opening = isFirst ? 1 : Math.min(1, at / overlap);
  const closing = Math.min(1, (length - at) / overlap);
  return Math.sin((opening * Math.PI) / 2) * Math.sin((closing * Math.PI) / 2);
}

function audibleLength({ left, right }: StereoSound): number {
  const last = left.findLastIndex(
    (sample, at) => Math.max(Math.abs(sample), Math.abs(right[at] ?? 0)) > AUDIBLE,
  );
  return Math.max(1, last + 1);
}

function fade({ left, right, sampleRate }: StereoSound) {
  const opening = FADE_IN_SECONDS * sampleRate;
  const closing = Math.min(FADE_OUT_SECONDS * sampleRate, left.length / 4);
  for (const channel of [left, right]) {
    for (let at = 0; at < channel.length; at++) {
      const remaining = Math.min(1, (channel.length - 1 - at) / closing);
      channel[at] = (channel[at] ?? 0) * Math.min(1, at / opening) * remaining * remaining;
    }
  }
}
