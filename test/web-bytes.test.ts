import { readFileSync, statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildWeb } from './support/web.ts';

/** Of JavaScript, as it is sent: brotli. */
const MOST_BYTES = 260_000;
const MOST_BYTES_AT_THE_DOOR = 150_000;

/** The pages before the studio. */
const DOOR = ['login', 'register', 'forgot'];

const MOST_CSS_BYTES = 15_000;

type Manifest = Record<string, { file: string; imports?: string[]; css?: string[] }>;

let manifest: Manifest;
beforeAll(async () => {
  await buildWeb();
  manifest = JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Manifest;
});

const routes = () =>
  Object.keys(manifest).flatMap((key) => {
    const name = /^app\/routes\/(.+)\.tsx\?tsr-split=component$/.exec(key)?.[1];
    return name === undefined || name === '_studio' ? [] : [{ name, key }];
  });

test('no page sends more JavaScript than it may', () => {
  const sizes = routes().map(({ name, key }) => {
    const parts = new Set<string>();
    const isInside = name.startsWith('_studio/');
    for (const one of ['index.html', key, ...(isInside ? [studio()] : [])]) reach(one, parts);
    return { name, bytes: [...parts].reduce((sum, part) => sum + bytesOf(part), 0) };
  });

  expect(sizes.length).toBeGreaterThan(4);
  expect(
    sizes.filter(
      ({ name, bytes }) => bytes > (DOOR.includes(name) ? MOST_BYTES_AT_THE_DOOR : MOST_BYTES),
    ),
  ).toEqual([]);
});

test('all style sheets together are no more than one page may send', () => {
  const sheets = new Set(Object.values(manifest).flatMap(({ css = [] }) => css));
  const bytes = [...sheets].reduce((sum, sheet) => sum + statSync(`dist/web/${sheet}.br`).size, 0);

  expect(sheets.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_CSS_BYTES);
});

const studio = () => 'app/routes/_studio.tsx?tsr-split=component';

function reach(key: string, parts: Set<string>): void {
  if (parts.has(key)) return;
  parts.add(key);
  for (const next of manifest[key]?.imports ?? []) reach(next, parts);
}

function bytesOf(key: string): number {
  const file = manifest[key]?.file ?? '';
  return file.endsWith('.js') ? statSync(`dist/web/${file}.br`).size : 0;
}
