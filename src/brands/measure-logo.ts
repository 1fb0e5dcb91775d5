import { luminance, toHex } from '#src/rendering/draw/color.ts';

/** Alpha from which a pixel counts as painted. */
const PAINTED = 250;
/** Parts of the picture's edge that are painted when it has a ground of its own. */
const EDGED = 0.98;

/** How light what is painted is, 0 black to 1 white (WCAG 2); null when nothing is. */
export function meanLuminance(rgba: Uint8Array): number | null {
  let sum = 0;
  let weight = 0;
  for (let index = 0; index < rgba.length; index += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = rgba.subarray(index, index + 4);
    if (alpha === 0) continue;
    sum += luminance(toHex({ r, g, b })) * alpha;
    weight += alpha;
  }
  return weight === 0 ? null : sum / weight;
}

/** The colour most of a picture's edge has; null where the edge is clear, as around a logo that is cut out. */
export function edgeColor(
  rgba: Uint8Array,
  { width, height }: { width: number; height: number },
): string | null {
  const counts = new Map<string, number>();
  const edge = edgeOf(width, height);
  let painted = 0;
  for (const pixel of edge) {
    const [r = 0, g = 0, b = 0, alpha = 0] = rgba.subarray(pixel * 4, pixel * 4 + 4);
    if (alpha < PAINTED) continue;
    painted += 1;
    const color = toHex({ r, g, b });
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  if (painted < edge.length * EDGED) return null;
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function edgeOf(width: number, height: number): number[] {
  const across = Array.from({ length: width }, (_, x) => [x, (height - 1) * width + x]);
  const down = Array.from({ length: height }, (_, y) => [y * width, y * width + width - 1]);
  return [...across, ...down].flat();
}
