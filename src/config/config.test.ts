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
    limits: { localRenders: 2, apiCalls: 5, vendorCalls: 3, vendorCallsAMinute: 20 },
    languageModel: null,
    vendors: {
      runway: { key: null, baseUrl: 'https://api.dev.runwayml.com' },
      fal: { key: null, baseUrl: 'https://queue.fal.run' },
    },
    storage: { kind: 'disk', root: resolve('./data') },
    privateWebhooks: false,
    privatePages: false,
  });
});

test('a language model is there once a key or an address is set', () => {
  expect(readConfig({ OPENAI_API_KEY: 'sk-1' }).languageModel).toEqual({
    key: 'sk-1',
    baseUrl: 'https://api.openai.com/v1',
    model: 'gpt-4o-mini',
    price: null,
  });
  const own = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/', OPENAI_PRICE: '0/0' };
  expect(readConfig(own).languageModel).toMatchObject({
    key: null,
    baseUrl: 'http://127.0.0.1:11434/v1',
    price: { input: 0, output: 0 },
  });
  expect(() => readConfig({ OPENAI_PRICE: 'cheap' })).toThrow(/OPENAI_PRICE: must be two numbers/);
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

test.each([
  ['./films', { kind: 'disk', root: resolve('./films') }],
  ['file:///srv/my%20films', { kind: 'disk', root: '/srv/my films' }],
  ['s3://ads', { kind: 's3', bucket: 'ads', prefix: '' }],
  ['s3://ads/studio/films/', { kind: 's3', bucket: 'ads', prefix: 'studio/films/' }],
])('files are kept where STORAGE_URL says: %s', (url, storage) => {
  expect(readConfig({ STORAGE_URL: url }).storage).toMatchObject(storage);
});

test('files stay in DATA_DIR when nothing else is said', () => {
  expect(readConfig({ DATA_DIR: '/srv/ads' }).storage).toEqual({ kind: 'disk', root: '/srv/ads' });
});

test('a bucket is reached with the variables that other tools know, or as the machine may', () => {
  const env = {
    STORAGE_URL: 's3://ads',
    AWS_REGION: 'eu-central-1',
    AWS_ENDPOINT_URL_S3: 'http://minio:9000',
    AWS_ACCESS_KEY_ID: 'me',
    AWS_SECRET_ACCESS_KEY: 'secret',
  };

  expect(readConfig(env).storage).toMatchObject({
    region: 'eu-central-1',
    endpoint: 'http://minio:9000',
    credentials: { accessKeyId: 'me', secretAccessKey: 'secret' },
  });
  expect(readConfig({ STORAGE_URL: 's3://ads' }).storage).toMatchObject({
    endpoint: undefined,
    credentials: undefined,
  });
});

test.each([
  [{ STORAGE_URL: 'ftp://host/films' }, /STORAGE_URL: must be a folder/],
  [{ STORAGE_URL: 's3:///films' }, /STORAGE_URL: must be/],
  [{ AWS_ACCESS_KEY_ID: 'me' }, /AWS_SECRET_ACCESS_KEY: is missing/],
  [{ AWS_ENDPOINT_URL_S3: 'minio' }, /AWS_ENDPOINT_URL_S3: must be an http or https/],
])('a store that cannot be is refused by the name of its variable: %j', (env, words) => {
  expect(() => readConfig(env)).toThrow(words);
});

test('docs/configuration.md tells what the program reads', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configurationPage());
});
