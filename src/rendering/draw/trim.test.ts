import { expect, test } from 'vitest';
import { createNodeCanvas, openStage } from '../node-stage.ts';
import type { Context2d } from './canvas.ts';
import type { FilmSpec } from './film-spec.ts';
import { trim } from './trim.ts';

const stage = await openStage({ images: [], fonts: [] } as unknown as FilmSpec, {});

function aPicture(paint: (context: Context2d) => void) {
  const whole = createNodeCanvas(200, 160);
  paint(whole.getContext('2d'));
  return whole;
}

test('what is seen stays where it was, without the empty margins', () => {
  const whole = aPicture((context) => context.fillRect(90, 40, 30, 20));

  const { picture, x, y } = trim(stage, whole);

  expect(picture.width).toBeLessThan(80);
  expect(picture.height).toBeLessThan(70);
  const again = createNodeCanvas(200, 160);
  again.getContext('2d').drawImage(picture as never, x, y);
  expect(again.data().equals(whole.data())).toBe(true);
});

test('a soft edge is kept to its last pixel', () => {
  const whole = aPicture((context) => {
    const soft = context.createRadialGradient(100, 80, 4, 100, 80, 44);
    soft.addColorStop(0, 'rgba(0, 0, 0, 0.5)');
    soft.addColorStop(1, 'rgba(0, 0, 0, 0)');
    context.fillStyle = soft;
    context.fillRect(0, 0, 200, 160);
  });

  const { picture, x, y } = trim(stage, whole);

  expect(picture.width).toBeLessThan(140);
  const again = createNodeCanvas(200, 160);
  again.getContext('2d').drawImage(picture as never, x, y);
  expect(again.data().equals(whole.data())).toBe(true);
});

test('an empty picture is left as it is', () => {
  const whole = aPicture(() => undefined);

  expect(trim(stage, whole)).toEqual({ picture: whole, x: 0, y: 0 });
});
