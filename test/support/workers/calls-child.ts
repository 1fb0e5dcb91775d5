import { openDatabase } from '#src/platform/database/open-database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { engineMaker } from '../engine-on.ts';
import { defineCalls, type CallsOptions } from './calls.ts';

/* A worker in a process of its own. */

export interface CallsWorker extends CallsOptions {
  database: DatabaseConfig;
}

const { database, ...options } = JSON.parse(process.argv[2] ?? '') as CallsWorker;
process.on('disconnect', () => process.exit());

const { db } = await openDatabase(database);
const engine = (await engineMaker(database))(db, { onProblem: console.error });
defineCalls(engine, options);
await engine.open();
process.send?.('open');
