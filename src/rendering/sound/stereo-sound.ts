/** Samples a second of all sound we make. */
export const SAMPLE_RATE = 48_000;

/** Two channels of equal length; 1 is full scale. */
export interface StereoSound {
  sampleRate: number;
  left: Float32Array<ArrayBuffer>;
  right: Float32Array<ArrayBuffer>;
}

export function silence(samples: number): StereoSound {
  return {
    sampleRate: SAMPLE_RATE,
    left: new Float32Array(samples),
    right: new Float32Array(samples),
  };
}
