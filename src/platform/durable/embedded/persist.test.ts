import { expect, test } from 'vitest';
import { persist } from './persist.ts';

const running = () => new AbortController().signal;

test('waits for a database that is away, and tells of it', async () => {
  const problems: unknown[] = [];
  let tries = 0;

  const answer = await persist(
    () => {
      tries += 1;
      return tries < 3 ? Promise.reject(new Error('disk I/O error')) : Promise.resolve('written');
    },
    { signal: running(), onProblem: (problem) => problems.push(problem) },
  );

  expect(answer).toBe('written');
  expect(problems).toMatchObject([{ message: 'disk I/O error' }, { message: 'disk I/O error' }]);
});

test.each([
  new Error('UNIQUE constraint failed: workflow_steps.run_id'),
  new Error('no such table: workflow_runs'),
  new TypeError('x is not a function'),
])('does not try again what can never succeed: %s', async (refusal) => {
  let tries = 0;

  const attempt = persist(
    () => {
      tries += 1;
      return Promise.reject(refusal);
    },
    { signal: running(), onProblem: () => undefined },
  );

  await expect(attempt).rejects.toBe(refusal);
  expect(tries).toBe(1);
});

test('gives up when the run is stopped', async () => {
  const stop = new AbortController();

  const attempt = persist(() => Promise.reject(new Error('disk I/O error')), {
    signal: stop.signal,
    onProblem: () => stop.abort(new Error('closing')),
  });

  await expect(attempt).rejects.toThrow('closing');
});
