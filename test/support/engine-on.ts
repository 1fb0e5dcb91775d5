import { randomUUID } from 'node:crypto';
import type { Db } from '#src/platform/database/database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { embeddedEngine } from '#src/platform/durable/embedded/embedded-engine.ts';
import type { Pace } from '#src/platform/durable/embedded/ownership.ts';
import type { Engine } from '#src/platform/durable/engine.ts';

interface EngineOptions {
  pace?: Pace;
  onProblem: (problem: unknown) => void;
}

type MakeEngine = (db: Db, options: EngineOptions) => Engine;

/** Makes engines such as the product has on this kind of database. */
export async function engineMaker(database: DatabaseConfig): Promise<MakeEngine> {
  const world = { now: () => new Date(), newId: randomUUID, chance: Math.random };
  if (database.kind === 'sqlite') {
    return (db, options) => embeddedEngine({ db, ...world, ...options });
  }
  const { dbosEngine } = await import('#src/platform/durable/dbos/dbos-engine.ts');
  const { USUAL_DBOS_PACE } = await import('#src/platform/durable/dbos/dbos-parts.ts');
  return (db, { pace, ...options }) =>
    dbosEngine({
      db,
      url: database.url,
      version: 'test',
      ...world,
      ...options,
      pace: { ...USUAL_DBOS_PACE, ...pace },
    });
}
