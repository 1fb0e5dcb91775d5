import { AV_LOG_ERROR } from 'node-av/constants';
import { type Frame, Log } from 'node-av/lib';
import { SAMPLE_RATE, silence, type StereoSound } from '../../sound/stereo-sound.ts';
import { MediaError } from '../media-error.ts';
import { breathe } from './breathe.ts';
import { demandAudio, framesOf, openMedia } from './media-input.ts';
import { openSoundGraph } from './sound-graph.ts';

/** Below this (−50 dBFS) a beginning is a pause, not music. */
const AUDIBLE = 0.003;
/** Kept before the first audible sample, so that an attack is whole: 5 ms. */
const RUN_UP = SAMPLE_RATE / 200;
const FRAMES_A_BREATH = 200;

/**
 * Decodes a file to our rate and two channels, from where it is first heard and no longer than `seconds`,
 * so that an hour of music takes no more memory than the film does.
 */
export async function readMusic(file: string, seconds: number): Promise<StereoSound> {
  Log.setLevel(AV_LOG_ERROR);
  const input = openMedia(file);
  const kept = openRecording(Math.ceil(seconds * SAMPLE_RATE));
  let graph: ReturnType<typeof openSoundGraph> | undefined;
  let frames = 0;
  for (const frame of framesOf(input, demandAudio(input), { skipsFlaws: true })) {
    graph ??= openSoundGraph(frame, {
      filter: 'aformat',
      options: `sample_fmts=fltp:sample_rates=${SAMPLE_RATE}:channel_layouts=stereo`,
      hear: (heard) => kept.add(heard),
      doing: 'reading music',
    });
    graph.add(frame);
    if (kept.isFull()) return kept.sound();
    if (++frames % FRAMES_A_BREATH === 0) await breathe();
  }
  if (!graph) throw new MediaError('broken', `${file} has no sound that can be decoded.`);
  graph.add(null);
  return kept.sound();
}

function openRecording(samples: number) {
  const { left, right } = silence(samples);
  let filled = 0;
  return {
    isFull: () => filled === samples,
    add(frame: Frame) {
      const [l, r] = planesOf(frame);
      const from = filled > 0 ? 0 : firstAudible(l, r);
      const end = Math.min(l.length, from + samples - filled);
      left.set(l.subarray(from, end), filled);
      right.set(r.subarray(from, end), filled);
      filled += end - from;
    },
    sound: (): StereoSound => ({
      sampleRate: SAMPLE_RATE,
      left: left.slice(0, filled),
      right: right.slice(0, filled),
    }),
  };
}

function planesOf({ data, nbSamples }: Frame): [Float32Array, Float32Array] {
  const [left, right] = (data ?? []).map(
    ({ buffer, byteOffset }) => new Float32Array(buffer, byteOffset, nbSamples),
  );
  if (!left || !right) throw new Error('unreachable: the filter gives two planes');
  return [left, right];
}

/** Where a frame is first heard; its end, when it is not. */
function firstAudible(left: Float32Array, right: Float32Array): number {
  const at = left.findIndex(
    (sample, index) => Math.max(Math.abs(sample), Math.abs(right[index] ?? 0)) > AUDIBLE,
  );
  return at < 0 ? left.length : Math.max(0, at - RUN_UP);
}
