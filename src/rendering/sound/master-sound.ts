import { limitPeaks } from './limit-peaks.ts';
import { measureLevel } from './measure-level.ts';
import type { StereoSound } from './stereo-sound.ts';

export interface Mastering {
  targetLufs: number;
  /** No point of the true wave is above this. */
  ceilingDbtp: number;
}

/** Near enough: half a unit is what platforms forgive. */
const TOLERANCE_LU = 0.15;
/** Limiting takes loudness away, so the gain is found by trying, each time a little further than missed. */
const ATTEMPTS = 5;
const OVERREACH = 1.35;

/** Brings a mix to the loudness asked for, with its peaks held down. */
export function masterSound(mix: StereoSound, { targetLufs, ceilingDbtp }: Mastering): StereoSound {
  let gainDb = targetLufs - measureLevel(mix);
  let mastered = mix;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    mastered = limitPeaks(amplified(mix, gainDb), toGain(ceilingDbtp));
    const missing = targetLufs - measureLevel(mastered);
    if (Math.abs(missing) < TOLERANCE_LU) break;
    gainDb += missing * OVERREACH;
  }
  return mastered;
}

function amplified({ left, right, sampleRate }: StereoSound, gainDb: number): StereoSound {
  const gain = toGain(gainDb);
  return {
    sampleRate,
    left: left.map((sample) => sample * gain),
    right: right.map((sample) => sample * gain),
  };
}

function toGain(db: number) {
  return 10 ** (db / 20);
}
