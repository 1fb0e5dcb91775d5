import type { Db } from '#src/platform/database/database.ts';
import { AppError } from '#src/platform/errors.ts';
import { sayDollars } from './sum-cost.ts';
import { findBudget, lockBudget, sumCosts, sumReserved } from './budget-store.ts';

/** What a person may spend in this calendar month (UTC), in USD. Null: as much as they like. */
export interface BudgetState {
  monthly_limit: number | null;
  spent: number;
  /** What ads that are not finished may still cost. */
  reserved: number;
  left: number | null;
}

export async function readBudget(db: Db, userId: string, now: Date): Promise<BudgetState> {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const budget = await findBudget(db, userId);
  const spent = await sumCosts(db, userId, month);
  const reserved = await sumReserved(db, userId);
  if (!budget) return { monthly_limit: null, spent, reserved, left: null };
  return {
    monthly_limit: budget.monthly_limit,
    spent,
    reserved,
    left: Math.max(0, budget.monthly_limit - spent - reserved),
  };
}

/**
 * Refuses what is expected to cost more than is left. What is free is never refused. Within the transaction that
 * writes the ad down, so that nothing else is accepted in between.
 */
export async function checkBudget(
  db: Db,
  userId: string,
  { expectedUsd, now }: { expectedUsd: number; now: Date },
): Promise<void> {
  if (expectedUsd === 0) return;
  await lockBudget(db, userId);
  const { left, monthly_limit } = await readBudget(db, userId, now);
  if (left === null || expectedUsd <= left) return;
  throw new AppError(
    'OVER_BUDGET',
    `This is expected to cost ${sayDollars(expectedUsd)}, and $${left.toFixed(2)} of this month's $${(monthly_limit ?? 0).toFixed(2)} are left. Choose a cheaper model or none, or have the budget raised.`,
    { details: { expected: expectedUsd, left, monthly_limit } },
  );
}
