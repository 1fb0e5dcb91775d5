import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { bakeCutOut } from './bake-cut-out.ts';
import type { Stage } from './canvas.ts';
import type { PictureLayer } from './layer-spec.ts';

const stage: Stage = { createCanvas, images: {}, cache: new Map() };

/** A red block of 100×200 in a clear picture of 400×400, its corner at 150, 50. */
const picture = createCanvas(400, 400);
picture.getContext('2d').fillStyle = '#ff0000';
picture.getContext('2d').fillRect(150, 50, 100, 200);

const LAYER: PictureLayer = {
  ...{ kind: 'picture', image: 'product', frame: 'cut_out', width: 400, height: 400 },
  ...{ corner: 0, shadow: 0, shadow_fill: '#000000', reflection: 0, shine_at: null, zoom: 1 },
  ...{ x: 0, y: 0, scale: 1, rotation: 0, opacity: 1 },
};

describe('a product that is cut out', () => {
  test('is baked without the clear margins of its picture, and stays where it was', () => {
    const { whole, productAt, wholeAt } = bakeCutOut(stage, LAYER, picture);

    // Shrinking a picture may leave a faint pixel beside its edges.
    expect(Math.abs(whole.width - 100)).toBeLessThanOrEqual(2);
    expect(Math.abs(whole.height - 200)).toBeLessThanOrEqual(2);
    expect(Math.hypot(productAt.x + 50, productAt.y + 150)).toBeLessThanOrEqual(2);
    expect(wholeAt).toEqual(productAt);
  });

  test('throws a shadow that has faded out before its bitmap ends', () => {
    const { whole } = bakeCutOut(stage, { ...LAYER, shadow: 1 }, picture);
    const { width, height } = whole;

    expect(opacityAt(whole, width / 2, height - 30)).toBeGreaterThan(40);
    for (const x of [0, width / 2, width - 1]) {
      expect(opacityAt(whole, x, 0)).toBeLessThan(4);
      expect(opacityAt(whole, x, height - 1)).toBeLessThan(4);
    }
  });

  test('is seen again below its foot, fainter and fainter, where it has a reflection', () => {
    const { whole } = bakeCutOut(stage, { ...LAYER, reflection: 0.5 }, picture);

    const [near, further, end] = [202, 225, 258].map((y) => opacityAt(whole, 50, y));

    expect(near).toBeGreaterThan(90);
    expect(further).toBeLessThan(near ?? 0);
    expect(further).toBeGreaterThan(10);
    expect(end).toBeLessThan(6);
  });
});

function opacityAt(whole: unknown, x: number, y: number): number {
  const context = (whole as ReturnType<typeof createCanvas>).getContext('2d');
  return context.getImageData(Math.round(x), Math.round(y), 1, 1).data[3] ?? 0;
}
