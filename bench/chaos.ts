import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChaos } from '../test/support/chaos/run-chaos.ts';
import { startPostgres } from '../test/support/postgres-server.ts';

/*
 * What becomes of 60 ads whose workers are killed at random, `npm run chaos`: three processes on PostgreSQL,
 * which is restarted once, then one process on SQLite. The vendor is a stand-in that fails a quarter of the
 * time and counts what it is asked for. Ends with 1 if anything was lost, repeated or left behind.
 */

const GENERATIONS = 60;
const WITHIN_MS = 10 * 60_000;

const server = await startPostgres();
const onPostgres = await runChaos({
  database: { kind: 'postgres', url: server.url },
  generations: GENERATIONS,
  workers: 3,
  kills: 12,
  restartDatabase: () => server.restart(),
  withinMs: WITHIN_MS,
}).finally(() => server.stop());

const folder = mkdtempSync(join(tmpdir(), 'admint-chaos-'));
const onSqlite = await runChaos({
  database: { kind: 'sqlite', path: join(folder, 'ads.db') },
  generations: GENERATIONS,
  workers: 1,
  kills: 12,
  withinMs: WITHIN_MS,
});
rmSync(folder, { recursive: true });

const { reasons: whyPostgres, ...postgres } = onPostgres;
const { reasons: whySqlite, ...sqlite } = onSqlite;
console.table({ 'PostgreSQL, 3 workers': postgres, 'SQLite, 1 process': sqlite });
console.log('Reasons of those that failed:');
for (const reason of new Set([...whyPostgres, ...whySqlite])) console.log(`  ${reason}`);

const isWhole = [onPostgres, onSqlite].every(
  ({ completed, failed, withoutReason, brokenFilms, leftovers, orders, scenesOrdered }) =>
    completed + failed === GENERATIONS &&
    withoutReason + brokenFilms + leftovers === 0 &&
    orders === scenesOrdered,
);
process.exitCode = isWhole ? 0 : 1;
