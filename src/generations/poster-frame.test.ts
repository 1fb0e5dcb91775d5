import { expect, test } from 'vitest';
import { posterFrame } from './poster-frame.ts';

const scene = (kind: 'hook' | 'reveal' | 'close', start: number) =>
  ({ kind, start, frames: 90 }) as never;

test('the thumbnail shows the product’s entrance when everything has landed', () => {
  expect(
    posterFrame({ scenes: [scene('hook', 0), scene('reveal', 90), scene('close', 180)] }),
  ).toBe(153);
});

test('without a reveal it shows the hook', () => {
  expect(posterFrame({ scenes: [scene('hook', 0), scene('close', 90)] })).toBe(63);
});
