import { filter } from './filters.ts';
import { resample } from './resample.ts';
import { roomOf } from './room.ts';
import { SAMPLE_RATE, silence, type StereoSound } from './stereo-sound.ts';
import type { Mono } from './waves.ts';
import type { Recording } from './wav.ts';

/** Below this a voice only rumbles (Hz). */
const RUMBLE = 85;
/** Parts of a band that are added or taken away: less mud, more of what words are told by. */
const BANDS = [
  { hertz: 320, resonance: 0.9, share: -0.26 },
  { hertz: 3_100, resonance: 0.8, share: 0.38 },
  { hertz: 6_200, resonance: 1, share: 0.3 },
] as const;

/** Evens syllables out without being heard itself. */
const COMPRESSOR = { ratio: 2.6, attackSeconds: 0.006, releaseSeconds: 0.13 };
/** How far below its usual level a voice is already held. */
const THRESHOLD_DB = -3;
/** A voice with nothing around it sounds pasted on. */
const ROOM = { seconds: 0.35, share: 0.045 };

/** Brings a recording to the film's rate and length and makes it sit: clearer, more even, in a small room. */
export function dressVoice({ samples, sampleRate }: Recording, length: number): StereoSound {
  const voice = fitted(resample(samples, sampleRate, SAMPLE_RATE), length);
  filter(voice, { kind: 'high', cutoff: RUMBLE });
  equalise(voice);
  compress(voice);
  const room = roomOf(
    voice.map((sample) => sample * ROOM.share),
    ROOM,
  );
  const sound = silence(length);
  for (let at = 0; at < length; at++) {
    sound.left[at] = (voice[at] ?? 0) + (room.left[at] ?? 0);
    sound.right[at] = (voice[at] ?? 0) + (room.right[at] ?? 0);
  }
  return sound;
}

function fitted(voice: Mono, length: number): Mono {
  const out = new Float32Array(length);
  out.set(voice.subarray(0, length));
  return out;
}

function equalise(voice: Mono) {
  for (const { hertz, resonance, share } of BANDS) {
    const band = filter(voice.slice(), { kind: 'band', cutoff: hertz, resonance });
    // The filter's band is as loud as it rings.
    const gain = share / resonance;
    for (let at = 0; at < voice.length; at++) {
      voice[at] = (voice[at] ?? 0) + gain * (band[at] ?? 0);
    }
  }
}

function compress(voice: Mono) {
  const usual = speakingLevel(voice);
  if (usual === 0) return;
  const threshold = usual * 10 ** (THRESHOLD_DB / 20);
  const attack = 1 - Math.exp(-1 / (COMPRESSOR.attackSeconds * SAMPLE_RATE));
  const release = 1 - Math.exp(-1 / (COMPRESSOR.releaseSeconds * SAMPLE_RATE));
  let level = 0;
  for (let at = 0; at < voice.length; at++) {
    const loudness = Math.abs(voice[at] ?? 0);
    level += (loudness - level) * (loudness > level ? attack : release);
    const over = Math.max(1, level / threshold);
    voice[at] = (voice[at] ?? 0) * over ** (1 / COMPRESSOR.ratio - 1);
  }
}

/** Root mean square of what is spoken, the pauses left out. */
function speakingLevel(voice: Mono): number {
  let sum = 0;
  let count = 0;
  for (const sample of voice) {
    if (Math.abs(sample) < 0.004) continue;
    sum += sample * sample;
    count += 1;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}
