import { fork } from 'node:child_process';
import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { eventually } from '../../../test/support/eventually.ts';
import { childProgram } from './child-program.ts';

test('the child that draws steps aside for the studio', async () => {
  const { file, execArgv } = childProgram('media-worker', import.meta.url);
  const child = fork(file, { execArgv, serialization: 'advanced' });
  try {
    await eventually('the child is nice', () => getPriority(child.pid) >= 5);

    expect(child.exitCode).toBeNull();
  } finally {
    child.kill();
  }
});
