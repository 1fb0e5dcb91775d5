import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each([
  ['with nothing left to do', 'process.exitCode = 0;', 0],
  ['with nothing left to do', 'process.exitCode = 3;', 3],
  ['at once', 'process.exit(0);', 0],
  ['at once', 'process.exit(3);', 3],
])('a process that ends %s keeps its exit code beside a PostgreSQL: %s', (_how, ending, code) => {
  const script = `await import('./test/support/postgres-server.ts'); ${ending}`;

  const { status } = spawnSync(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    script,
  ]);

  expect(status).toBe(code);
});
