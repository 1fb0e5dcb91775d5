import { expect, test } from 'vitest';
import { readNextPath } from './next-path.ts';

test.each(['/create', '/generations/1?tab=plan#scene-2', '/'])(
  'leads on to %s after signing in',
  (path) => {
    expect(readNextPath(path)).toBe(path);
  },
);

test.each([
  'https://evil.example',
  '//evil.example/x',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'create',
  7,
  undefined,
])('leads nowhere for %s', (next) => {
  expect(readNextPath(next)).toBeUndefined();
});
