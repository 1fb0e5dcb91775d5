import { SAMPLE_RATE } from './stereo-sound.ts';
import type { Mono } from './waves.ts';

/** Lengths in samples without a common divisor, so that the echoes never fall together. */
const DELAYS = [1557, 1907, 2203, 2533] as const;
/** What the walls leave of the high notes at each echo. */
const BRIGHTNESS = 0.62;

interface Room {
  /** Seconds until a sound is 60 dB down. */
  seconds: number;
}

/** The sound of a room: four delays that feed each other, heard on two sides. */
// eslint-disable-next-line complexity -- each `?? 0` of an array counts as a branch
export function roomOf(send: Mono, { seconds }: Room): { left: Mono; right: Mono } {
  const lines = DELAYS.map((delay) => new Float32Array(delay));
  const gains = DELAYS.map((delay) => 10 ** ((-3 * delay) / SAMPLE_RATE / seconds));
  const dull = new Float64Array(DELAYS.length);
  const left = new Float32Array(send.length);
  const right = new Float32Array(send.length);
  const heard = new Float64Array(DELAYS.length);

  for (let at = 0; at < send.length; at++) {
    let sum = 0;
    for (let line = 0; line < DELAYS.length; line++) {
      const delay = DELAYS[line] ?? 1;
      const echo = (lines[line]?.[at % delay] ?? 0) * (gains[line] ?? 0);
      const softened = (dull[line] ?? 0) + BRIGHTNESS * (echo - (dull[line] ?? 0));
      dull[line] = softened;
      heard[line] = softened;
      sum += softened;
    }
    const input = send[at] ?? 0;
    for (let line = 0; line < DELAYS.length; line++) {
      const delays = lines[line];
      // A Householder mirror: every line hears all others, and nothing is gained or lost.
      if (delays) delays[at % delays.length] = input + (heard[line] ?? 0) - sum / 2;
    }
    left[at] = (heard[0] ?? 0) + (heard[2] ?? 0);
    right[at] = (heard[1] ?? 0) + (heard[3] ?? 0);
  }
  return { left, right };
}
