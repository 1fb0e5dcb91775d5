/*
 * Our stores against the raw drivers, doing the same by hand: statements kept, rows decoded, same pragmas.
 * Contenders take turns within a round; what counts is the median of the rounds' ratios.
 *
 *   node --import tsx bench/data-layer.ts [rounds]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createUser } from '#src/accounts/user-store.ts';
import { listGenerations } from '#src/generations/generation-list-store.ts';
import { createGeneration, getGeneration } from '#src/generations/generation-store.ts';
import { listGenerationsWithMetrics } from '#src/generations/generation-with-metrics.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import type { NewGeneration } from '#src/platform/database/schema.ts';
import { aGeneration, anActor, aUser, minutesAfterNoon } from '../test/support/builders.ts';
import { aWholeAd, fillDatabase } from '../test/support/fill-database.ts';
import startPostgres from '../test/support/postgres.ts';
import { rawPostgres, rawSqlite, type RawDriver } from './data-layer/raw-drivers.ts';

const ROUNDS = Number(process.argv[2] ?? 9);
const INSERTS = 200;

interface Task {
  name: string;
  ours: () => Promise<unknown>;
  raw: () => Promise<unknown>;
  /** How often in a round, and how many operations each is. */
  times: number;
  operations: number;
}

const rows: string[][] = [['database', 'what', 'raw ops/s', 'ours ops/s', 'ratio']];
const folder = mkdtempSync(join(tmpdir(), 'admint-bench-'));
let postgresUrl = '';
const stopPostgres = await startPostgres({
  provide: (_name: string, url: string) => (postgresUrl = url),
} as unknown as Parameters<typeof startPostgres>[0]);

try {
  const path = join(folder, 'bench.db');
  await compare('SQLite', { kind: 'sqlite', path }, () => rawSqlite(path));
  await compare('PostgreSQL', { kind: 'postgres', url: postgresUrl }, () =>
    rawPostgres(postgresUrl),
  );
  const file = (name: string) => ({ kind: 'sqlite', path: join(folder, name) }) as const;
  await grow('SQLite', file('few.db'), file('many.db'));
  await grow('PostgreSQL', await makePostgres('few'), await makePostgres('many'));
} finally {
  await stopPostgres();
  rmSync(folder, { recursive: true, force: true });
}
print(rows);

async function makePostgres(name: string): Promise<DatabaseConfig> {
  await using opened = await openDatabase({ kind: 'postgres', url: postgresUrl });
  await sql.raw(`create database ${name}`).execute(opened.db);
  return { kind: 'postgres', url: postgresUrl.replace(/[^/]*$/, name) };
}

async function compare(
  title: string,
  config: DatabaseConfig,
  openRaw: () => Promise<RawDriver> | RawDriver,
): Promise<void> {
  await using opened = await openDatabase(config);
  const { db } = opened;
  await migrateDatabase(db);
  const { users } = await fillDatabase(db, { users: 100, generationsEach: 100, metricsEach: 5 });
  await sql`analyze`.execute(db);
  await using raw = await openRaw();

  const owners = users.map((id) => anActor({ id }));
  const ids = await db.selectFrom('generations').select(['id', 'user_id']).limit(1_000).execute();
  const turn = inTurn();
  const tasks: Task[] = [
    {
      name: 'point read of a whole generation',
      ours: () => {
        const { id, user_id } = turn(ids);
        return getGeneration(db, { user_id, is_superuser: false }, id);
      },
      raw: () => raw.point(turn(ids).id),
      times: 1_000,
      operations: 1,
    },
    {
      name: '20 recent completed with their scores',
      ours: () => listGenerationsWithMetrics(db, turn(owners), { status: 'completed' }),
      raw: () => raw.list(turn(owners).user_id),
      times: 100,
      operations: 1,
    },
    {
      name: `insert, ${INSERTS} in a transaction`,
      ours: () => insertOurs(db, someAds(turn(owners))),
      raw: () => raw.insert(someAds(turn(owners))),
      times: 2,
      operations: INSERTS,
    },
  ];
  for (const task of tasks) rows.push([title, ...(await measure(task))]);
}

async function measure({ name, ours, raw, times, operations }: Task): Promise<string[]> {
  for (let warmUp = 0; warmUp < 4; warmUp += 1) {
    await repeat(ours, times);
    await repeat(raw, times);
  }
  const rounds: { ours: number; raw: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await repeat(ours, times) : undefined;
    const rawMs = await repeat(raw, times);
    rounds.push({ ours: first ?? (await repeat(ours, times)), raw: rawMs });
  }
  const perSecond = (ms: number) =>
    Math.round((times * operations * 1000) / ms).toLocaleString('en');
  return [
    name,
    perSecond(median(rounds.map(({ raw: ms }) => ms))),
    perSecond(median(rounds.map(({ ours: ms }) => ms))),
    median(rounds.map((round) => round.raw / round.ours)).toFixed(2),
  ];
}

/** The list of 20 must cost the same when ten times as many ads lie around it. */
async function grow(title: string, small: DatabaseConfig, large: DatabaseConfig): Promise<void> {
  await using few = await openDatabase(small);
  await using many = await openDatabase(large);
  const watchedInFew = await fillAround(few.db, 10);
  const watchedInMany = await fillAround(many.db, 100);
  const cells = await measure({
    name: 'list of 20: in 10,000 rows, in 100,000',
    raw: () => listGenerations(few.db, watchedInFew),
    ours: () => listGenerations(many.db, watchedInMany),
    times: 100,
    operations: 1,
  });
  rows.push([title, ...cells]);
}

/** One person with 40 ads, and as many ads each for 999 others as are asked for. */
async function fillAround(db: Db, each: number): Promise<Actor> {
  await migrateDatabase(db);
  const watched = anActor(await createUser(db, aUser()));
  await insertMany(db, [watched.user_id], 40);
  const others: string[] = [];
  for (let index = 0; index < 999; index += 1) others.push((await createUser(db, aUser())).id);
  await insertMany(db, others, each);
  await sql`analyze`.execute(db);
  return watched;
}

async function insertOurs(db: Db, ads: NewGeneration[]): Promise<void> {
  const undo = new Error('undo');
  await db
    .transaction()
    .execute(async (tx) => {
      for (const ad of ads) await createGeneration(tx, ad);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

function someAds({ user_id }: Actor): NewGeneration[] {
  return Array.from({ length: INSERTS }, (_, index) =>
    aGeneration({ user_id, ...aWholeAd(index) }),
  );
}

async function insertMany(db: Db, users: string[], each: number): Promise<void> {
  for (let minute = 0; minute < each; minute += 1) {
    const ads = users.map((id, index) =>
      aGeneration({ user_id: id, created_at: minutesAfterNoon(minute * 1_000 + index) }),
    );
    for (let from = 0; from < ads.length; from += 500) {
      await db
        .insertInto('generations')
        .values(ads.slice(from, from + 500))
        .execute();
    }
  }
}

/** Milliseconds for all of them, one after the other. */
async function repeat(act: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < times; index += 1) await act();
  return performance.now() - start;
}

function inTurn() {
  let next = 0;
  return <T>(values: readonly T[]): T => values[next++ % values.length]!;
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function print(table: string[][]): void {
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  console.log(`Node ${process.versions.node}, ${ROUNDS} rounds`);
  for (const row of table) {
    console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  }
}
