import type { Kysely } from 'kysely';
import { databaseKind } from '#src/platform/database/database-kind.ts';
import type { Db } from '#src/platform/database/database.ts';
import { MICROS_A_DOLLAR } from './sum-cost.ts';

interface Budgets {
  user_id: string;
  /** USD a calendar month (UTC). */
  monthly_limit: number;
  updated_at: Date;
}

export type Budget = Budgets;

export function findBudget(db: Db, userId: string): Promise<Budget | undefined> {
  return budgets(db)
    .selectFrom('budgets')
    .selectAll()
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

export async function saveBudget(db: Db, budget: Budget): Promise<void> {
  const { monthly_limit, updated_at } = budget;
  await budgets(db)
    .insertInto('budgets')
    .values(budget)
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ monthly_limit, updated_at }))
    .execute();
}

export async function deleteBudget(db: Db, userId: string): Promise<void> {
  await budgets(db).deleteFrom('budgets').where('user_id', '=', userId).execute();
}

/**
 * Until this transaction ends nobody else decides about a person's budget: of two ads that are accepted at once
 * the second sees what the first may cost. SQLite has one writer anyway.
 */
export async function lockBudget(tx: Db, userId: string): Promise<void> {
  if (databaseKind(tx) === 'sqlite') return;
  await budgets(tx)
    .selectFrom('budgets')
    .select('user_id')
    .where('user_id', '=', userId)
    .forUpdate()
    .execute();
}

/** USD that ads which are not finished may still cost: what was expected when they were accepted. */
export async function sumReserved(db: Db, userId: string): Promise<number> {
  const { micros } = await db
    .selectFrom('generations')
    .select((row) => row.fn.sum<number | null>('expected_micros').as('micros'))
    .where('user_id', '=', userId)
    .where('status', 'in', ['pending', 'processing'])
    .executeTakeFirstOrThrow();
  return (micros ?? 0) / MICROS_A_DOLLAR;
}

/** USD that was billed for a person's ads since a time. */
export async function sumCosts(db: Db, userId: string, since: Date): Promise<number> {
  const { sum } = await db
    .selectFrom('generations')
    .select((row) => row.fn.sum<number | null>('cost').as('sum'))
    .where('user_id', '=', userId)
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return sum ?? 0;
}

function budgets(db: Db): Kysely<{ budgets: Budgets }> {
  return db as unknown as Kysely<{ budgets: Budgets }>;
}
