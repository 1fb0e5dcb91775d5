import { describe, expect, test } from 'vitest';
import { readDatabaseUrl } from './database-url.ts';

describe('the address of a database', () => {
  test.each([
    ['sqlite:///./ad_mint_ai.db', './ad_mint_ai.db'],
    ['sqlite:///ads.db', 'ads.db'],
    ['sqlite:////var/lib/ads.db', '/var/lib/ads.db'],
    ['sqlite+pysqlite:///ads.db', 'ads.db'],
    ['sqlite:///my%20ads.db', 'my ads.db'],
    ['sqlite:///100%.db', '100%.db'],
    ['sqlite:///:memory:', ':memory:'],
    ['sqlite://', ':memory:'],
  ])('%s is the SQLite file %s', (url, path) => {
    expect(readDatabaseUrl(url)).toEqual({ kind: 'sqlite', path });
  });

  test.each([
    ['postgresql://u:p@host:5433/ads', 'postgresql://u:p@host:5433/ads'],
    ['postgres://host/ads?sslmode=require', 'postgresql://host/ads?sslmode=require'],
    ['postgresql+psycopg2://u@host/ads', 'postgresql://u@host/ads'],
  ])('%s is a PostgreSQL', (url, plain) => {
    expect(readDatabaseUrl(url)).toEqual({ kind: 'postgres', url: plain });
  });

  test.each([
    'mysql://root:hunter2@host/ads',
    'postgresql://root:hunter2@/ads',
    'postgresql://root:hunter2@host',
    'postgresql://root:hunter2@host:notaport/ads',
    'sqlite:/hunter2.db',
    'sqlite:///ads.db?hunter2=1',
    'hunter2',
    '',
  ])('"%s" is refused, and the password is not shown', (url) => {
    expect(() => readDatabaseUrl(url)).toThrow(/like sqlite:\/\/\//);
    expect(() => readDatabaseUrl(url)).not.toThrow(/hunter2/);
  });
});
