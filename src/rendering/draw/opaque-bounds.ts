import type { Surface } from './canvas.ts';
import type { Box } from './spec-values.ts';

/** Of 255: fainter pixels are not seen. */
const FAINTEST = 6;

/**
 * The smallest box of whole pixels that holds all that is seen of a picture; all of it when nothing is.
 * `faintest`: the opacity from which a pixel counts, of 255.
 */
export function opaqueBounds(surface: Surface, faintest = FAINTEST): Box {
  const { width, height } = surface;
  const { data: rgba } = surface.getContext('2d').getImageData(0, 0, width, height);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) < faintest) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return right < 0
    ? { x: 0, y: 0, width, height }
    : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
