import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { configurationPage } from './configuration-page.ts';
import { readConfig } from './config.ts';

test('an empty environment gives a working installation in the current folder', () => {
  expect(readConfig({})).toEqual({
    port: 8000,
    database: { kind: 'sqlite', path: './ad_mint_ai.db' },
    dataDir: resolve('./data'),
    host: '127.0.0.1',
    publicUrl: undefined,
    trustProxy: 'loopback',
    secretKey: undefined,
    registration: 'open',
    logLevel: 'warn',
    vendors: {
      runway: { key: null, baseUrl: 'https://api.dev.runwayml.com' },
      fal: { key: null, baseUrl: 'https://queue.fal.run' },
    },
  });
});

test('a vendor’s address that is none is refused by the name of its variable', () => {
  expect(() => readConfig({ FAL_BASE_URL: 'queue.fal.run' })).toThrow(/FAL_BASE_URL: must be/);
});

test('a variable that is set to nothing counts as not set', () => {
  expect(readConfig({ DATABASE_URL: '', DATA_DIR: '' })).toEqual(readConfig({}));
});

test('a database address that is none is refused by the name of its variable, without its password', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://me:secret@db/ads' });

  expect(read).toThrow(/DATABASE_URL: /);
  expect(read).not.toThrow(/secret/);
});

test('every fault is told at once, by name', () => {
  const read = () => readConfig({ PORT: 'eighty', DATABASE_URL: 'file.db' });

  expect(read).toThrow('The configuration has 2 problems');
  expect(read).toThrow(/PORT: must be a number/);
  expect(read).toThrow(/DATABASE_URL: /);
});

test('docs/configuration.md tells what the program reads', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configurationPage());
});
