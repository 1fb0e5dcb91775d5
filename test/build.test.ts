import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { anInstallation } from './support/cli.ts';

beforeAll(async () => {
  await using installation = await anInstallation();
  await installation.admint('--help'); // builds what is missing
});

/** What a built file loads as it starts, and what those load. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(join('dist', file), 'utf8');
  for (const [, name = ''] of text.matchAll(/^(?:import|export)\s[^;]*?["']([^"'\n]+)["'];$/gm)) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (name.startsWith('./')) loadedBy(name, seen);
  }
  return seen;
}

test('the program itself never loads FFmpeg: its crash would be ours', () => {
  const loaded = [...loadedBy('main.js')];

  expect(loaded).toContain('kysely');
  expect(loaded.filter((name) => name.startsWith('node-av'))).toEqual([]);
});

test('the child that works on films loads FFmpeg only when work is there, so that it can say that it is missing', () => {
  expect([...loadedBy('media-worker.js')].filter((name) => name.startsWith('node-av'))).toEqual([]);
});
