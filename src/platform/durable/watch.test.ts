import { expect, test } from 'vitest';
import { until } from './conformance/waiting.ts';
import { watch } from './watch.ts';

const quiet = () => undefined;

test('looks at once, when woken, and from time to time by itself', async () => {
  let looks = 0;
  const seldom = watch(async () => void (looks += 1), 60_000, quiet);
  await until(() => looks === 1);
  seldom.wake();
  await until(() => looks === 2);
  await seldom.stop();

  const often = watch(async () => void (looks += 1), 5, quiet);
  await until(() => looks >= 5);
  await often.stop();
});

test('never looks twice at a time, but again when woken while looking', async () => {
  let looks = 0;
  let sideBySide = 0;
  let release: () => void = () => undefined;
  const look = async () => {
    looks += 1;
    sideBySide += 1;
    expect(sideBySide).toBe(1);
    await new Promise<void>((resolve) => (release = resolve));
    sideBySide -= 1;
    return null;
  };
  const watching = watch(look, 60_000, quiet);
  await until(() => looks === 1);

  for (let n = 0; n < 5; n++) watching.wake();
  release();
  await until(() => looks === 2);
  release();

  await watching.stop();
  expect(looks).toBe(2);
});

test('looks earlier when the last look asked for it', async () => {
  let looks = 0;
  const watching = watch(async () => (++looks === 1 ? 10 : null), 60_000, quiet);

  await until(() => looks === 2);
  await watching.stop();
});

test('goes on after a look that failed, and tells of it', async () => {
  const problems: unknown[] = [];
  const watching = watch(
    () => Promise.reject(new Error('away')),
    5,
    (problem) => problems.push(problem),
  );

  await until(() => problems.length >= 2);
  await watching.stop();
});

test('looks no more once it was stopped', async () => {
  let looks = 0;
  const watching = watch(async () => void (looks += 1), 1, quiet);
  await watching.stop();
  const before = looks;

  watching.wake();
  await new Promise((resolve) => setTimeout(resolve, 20));

  expect(looks).toBe(before);
});
