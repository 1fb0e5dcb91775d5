import type { Db } from './platform/database/database.ts';
import type { DatabaseConfig } from './platform/database/database-url.ts';
import { embeddedEngine } from './platform/durable/embedded/embedded-engine.ts';
import type { Engine } from './platform/durable/engine.ts';

/**
 * Of the workflows. To be raised when the order of their steps changes: workers of the old version then finish
 * what they accepted, and those of the new one leave it to them.
 */
const WORKFLOWS_VERSION = '1';

interface World {
  db: Db;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1; spreads retries. */
  chance: () => number;
  onProblem: (problem: unknown) => void;
}

/** One process works on SQLite, any number on PostgreSQL; what only those need is loaded only then. */
export async function createEngine(database: DatabaseConfig, world: World): Promise<Engine> {
  if (database.kind === 'sqlite') return embeddedEngine(world);
  const { dbosEngine } = await import('./platform/durable/dbos/dbos-engine.ts');
  return dbosEngine({ ...world, url: database.url, version: WORKFLOWS_VERSION });
}
