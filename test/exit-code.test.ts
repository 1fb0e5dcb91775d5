import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('a process that used PostgreSQL for tests ends with the exit code it was given', () => {
  const script = "await import('./test/support/postgres-server.ts'); process.exitCode = 3;";

  const { status } = spawnSync(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    script,
  ]);

  expect(status).toBe(3);
});
