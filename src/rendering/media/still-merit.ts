/** A picture as the eye weighs it at a glance, each 0 to 1. */
export interface Look {
  brightness: number;
  /** Spread of its light. */
  contrast: number;
  /** How much neighbouring pixels differ: low when it is blurred or in motion. */
  sharpness: number;
}

/** Darker, or flatter, than this a still shows nothing. */
const DARK = 0.04;
const FLAT = 0.04;
/** Where more contrast, or more sharpness, makes a still no better. */
const ENOUGH_CONTRAST = 0.25;
const ENOUGH_SHARPNESS = 0.05;

/** How good a still a frame is: what it shows, weighed by how well it is seen. */
export function stillMerit(worth: number, { brightness, contrast, sharpness }: Look): number {
  if (brightness < DARK || contrast < FLAT) return worth * 0.01;
  const seen = Math.min(1, contrast / ENOUGH_CONTRAST);
  const sharp = Math.min(1, sharpness / ENOUGH_SHARPNESS);
  return worth * (0.4 + 0.3 * seen + 0.3 * sharp);
}

/** Every second pixel of every second row tells enough. */
const STEP = 2;

/** Measures luma in limited range. */
export function lookOf(
  luma: Uint8Array,
  { width, height, stride }: { width: number; height: number; stride: number },
): Look {
  let [count, sum, squares, edges] = [0, 0, 0, 0];
  for (let y = 1; y < height - 1; y += STEP) {
    for (let x = 1; x < width - 1; x += STEP) {
      const at = y * stride + x;
      const here = luma[at] ?? 0;
      const right = luma[at + 1] ?? 0;
      const below = luma[at + stride] ?? 0;
      count += 1;
      sum += here;
      squares += here * here;
      edges += Math.abs(here - right) + Math.abs(here - below);
    }
  }
  const mean = sum / Math.max(1, count);
  return {
    brightness: Math.min(1, Math.max(0, (mean - 16) / 219)),
    contrast: Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean ** 2)) / 219,
    sharpness: edges / Math.max(1, count) / 219,
  };
}
