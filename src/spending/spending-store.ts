import { sql } from 'kysely';
import { databaseKind } from '#src/platform/database/database-kind.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { GenerationStatus, ProviderCall } from '#src/platform/database/schema.ts';

export interface SpendingFilter {
  /** Whose; undefined: everybody's. */
  user_id: string | undefined;
  since: Date;
}

/** Orders of one day (UTC), one model and one kind. */
export interface SpentSum {
  day: string;
  provider: string;
  model: string;
  kind: ProviderCall['kind'];
  orders: number;
  failed: number;
  /** Of which nobody knows yet what they cost. */
  unknown: number;
  micros: number;
}

export function sumCalls(db: Db, { user_id, since }: SpendingFilter): Promise<SpentSum[]> {
  const day = dayOf(db);
  return db
    .selectFrom('provider_calls')
    .select((row) => [
      day.as('day'),
      'provider',
      'model',
      'kind',
      row.fn.countAll<number>().as('orders'),
      sql<number>`sum(case when state = 'failed' then 1 else 0 end)`.as('failed'),
      sql<number>`sum(case when cost_micros is null then 1 else 0 end)`.as('unknown'),
      sql<number>`coalesce(sum(cost_micros), 0)`.as('micros'),
    ])
    .where('created_at', '>=', since)
    .$if(user_id !== undefined, (rows) => rows.where('user_id', '=', user_id ?? ''))
    .groupBy([day, 'provider', 'model', 'kind'])
    .execute();
}

/** Ads that were asked for on one day (UTC), by how they ended. */
export interface AdCount {
  day: string;
  status: GenerationStatus;
  is_cancelled: boolean;
  is_version: boolean;
  ads: number;
}

export async function countAdsByDay(
  db: Db,
  { user_id, since }: SpendingFilter,
): Promise<AdCount[]> {
  const day = dayOf(db);
  const isVersion = sql<number>`case when parent_generation_id is null then 0 else 1 end`;
  const rows = await db
    .selectFrom('generations')
    .select((row) => [
      day.as('day'),
      'status',
      'cancellation_requested',
      isVersion.as('is_version'),
      row.fn.countAll<number>().as('ads'),
    ])
    .where('created_at', '>=', since)
    .$if(user_id !== undefined, (found) => found.where('user_id', '=', user_id ?? ''))
    .groupBy([day, 'status', 'cancellation_requested', isVersion])
    .execute();
  return rows.map(({ cancellation_requested, is_version, ...row }) => ({
    ...row,
    is_cancelled: cancellation_requested,
    is_version: is_version === 1,
  }));
}

function dayOf(db: Db) {
  return databaseKind(db) === 'sqlite'
    ? sql<string>`substr(created_at, 1, 10)`
    : sql<string>`to_char(created_at at time zone 'UTC', 'YYYY-MM-DD')`;
}
