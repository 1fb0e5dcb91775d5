import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { databaseOf, freshPostgres } from '../../../../test/support/databases.ts';
import { ended } from '../conformance/waiting.ts';
import { dbosEngine } from './dbos-engine.ts';
import { USUAL_DBOS_PACE } from './dbos-parts.ts';

test('what a version that is gone accepted ends, with a word about why', async () => {
  await using opened = await freshPostgres();
  const database = databaseOf(opened.db);
  if (database.kind !== 'postgres') throw new Error('unreachable: it is PostgreSQL');
  const engineOf = (version: string) => {
    const engine = dbosEngine({
      db: opened.db,
      url: database.url,
      version,
      now: () => new Date(),
      newId: randomUUID,
      chance: Math.random,
      onProblem: () => undefined,
      pace: { ...USUAL_DBOS_PACE, heartbeatMs: 200 },
    });
    engine.queue('main', {});
    return { engine, who: engine.define('who', () => Promise.resolve(version)) };
  };
  const [old, present] = [engineOf('1'), engineOf('2')];
  await old.engine.start(old.who, 'old', null, { queue: 'main' });

  await present.engine.open();
  await present.engine.start(present.who, 'present', null, { queue: 'main' });

  expect(await ended(present.engine, 'present')).toMatchObject({ output: '2' });
  const { state, error } = await ended(present.engine, 'old');
  expect(state).toBe('failed');
  expect(error?.message).toMatch(/^An earlier version of Ad Mint AI \(1\) began this work/);
  await present.engine.close(0);
  await old.engine.close(0);
});
