import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runChaos, type ChaosCounts } from './support/chaos/run-chaos.ts';
import { SCENES } from './support/chaos/chaos-workflow.ts';
import { startPostgres } from './support/postgres-server.ts';

/* A small one; `npm run chaos` is the whole one. */

const GENERATIONS = 10;
const ENOUGH = { timeout: 180_000 };
const WITHIN_MS = 120_000;

test(
  'workers on PostgreSQL that are killed, and a database that restarts, lose and repeat nothing',
  ENOUGH,
  async () => {
    const server = await startPostgres();
    try {
      const counts = await runChaos({
        database: { kind: 'postgres', url: server.url },
        generations: GENERATIONS,
        workers: 3,
        kills: 3,
        restartDatabase: () => server.restart(),
        withinMs: WITHIN_MS,
      });

      expectNothingLost(counts);
    } finally {
      await server.stop();
    }
  },
);

test(
  'a process on SQLite that is killed again and again loses and repeats nothing',
  ENOUGH,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'admint-chaos-db-'));
    try {
      const counts = await runChaos({
        database: { kind: 'sqlite', path: join(folder, 'ads.db') },
        generations: GENERATIONS,
        workers: 1,
        kills: 4,
        withinMs: WITHIN_MS,
      });

      expectNothingLost(counts);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

function expectNothingLost(counts: ChaosCounts): void {
  expect(counts).toMatchObject({
    unfinished: 0,
    withoutReason: 0,
    brokenFilms: 0,
    leftovers: 0,
    orders: counts.scenesOrdered,
  });
  expect(counts.completed + counts.failed).toBe(GENERATIONS);
  expect(counts.completed).toBeGreaterThan(0);
  expect(counts.scenesOrdered).toBeGreaterThanOrEqual(counts.completed * SCENES);
}
