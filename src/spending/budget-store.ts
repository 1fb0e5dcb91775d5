import type { Kysely } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';

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
