import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isProvablyGone, thisProcess } from './process-identity.ts';

test('a process knows itself to be there', () => {
  expect(isProvablyGone(thisProcess())).toBe(false);
});

test('a process that has ended is gone', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');

  expect(isProvablyGone({ ...thisProcess(), pid: child.pid ?? 0 })).toBe(true);
});

test('a pid that another process has now does not stand for the one that is gone', () => {
  const { process_start, ...rest } = thisProcess();
  if (process_start === '') return; // only Linux tells when a process began

  expect(isProvablyGone({ ...rest, process_start: '1' })).toBe(true);
});

test('nothing is certain about a process of another host', () => {
  expect(isProvablyGone({ ...thisProcess(), host: 'elsewhere', pid: 999_999_999 })).toBe(false);
});
