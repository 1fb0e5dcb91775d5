export interface Pixels {
  width: number;
  height: number;
  /** Four bytes a pixel. */
  rgba: Uint8Array;
}

/** Pixels of a window's side, and from one window to the next. */
const WINDOW = 8;
const STEP = 4;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** How alike two pictures of one size are to the eye: mean structural similarity of their luma, 1 when equal. */
export function ssim(one: Pixels, other: Pixels): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    throw new RangeError('Only pictures of the same size can be compared.');
  }
  const a = luma(one.rgba);
  const b = luma(other.rgba);
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + WINDOW <= height; y += STEP) {
    for (let x = 0; x + WINDOW <= width; x += STEP) {
      sum += likeness(a, b, { at: y * width + x, width });
      windows += 1;
    }
  }
  return sum / windows;
}

function luma(rgba: Uint8Array): Float32Array {
  const values = new Float32Array(rgba.length / 4);
  for (let pixel = 0, at = 0; pixel < values.length; pixel += 1, at += 4) {
    const [red, green, blue] = [rgba[at] ?? 0, rgba[at + 1] ?? 0, rgba[at + 2] ?? 0];
    values[pixel] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  return values;
}

function likeness(
  a: Float32Array,
  b: Float32Array,
  { at, width }: { at: number; width: number },
): number {
  let [sumA, sumB, sumAa, sumBb, sumAb] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row += 1) {
    for (let index = at + row * width; index < at + row * width + WINDOW; index += 1) {
      const valueA = a[index] ?? 0;
      const valueB = b[index] ?? 0;
      sumA += valueA;
      sumB += valueB;
      sumAa += valueA * valueA;
      sumBb += valueB * valueB;
      sumAb += valueA * valueB;
    }
  }
  const count = WINDOW * WINDOW;
  const meanA = sumA / count;
  const meanB = sumB / count;
  const spreadA = sumAa / count - meanA ** 2;
  const spreadB = sumBb / count - meanB ** 2;
  const together = sumAb / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * together + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (spreadA + spreadB + C2))
  );
}
