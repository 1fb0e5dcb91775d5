import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

const TIMES = 400;
/** FFmpeg tells of every encoder it opens. */
const MOST_OUTPUT = 32 * 1024 * 1024;

test('the same pictures give the same stream, whatever the memory held before', async () => {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'test/support/encode-often-child.ts', String(TIMES)],
    { maxBuffer: MOST_OUTPUT },
  );

  expect(stdout.trim()).toBe('1');
});
