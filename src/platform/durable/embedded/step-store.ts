import type { DurableDb, StepRow } from '../tables.ts';

/** Everything a run remembers, by position. */
export async function recallSteps(db: DurableDb, runId: string): Promise<Map<number, StepRow>> {
  const rows = await db
    .selectFrom('workflow_steps')
    .selectAll()
    .where('run_id', '=', runId)
    .execute();
  return new Map(rows.map((row) => [row.position, row]));
}

/** Safe to repeat: what is remembered once stays. */
export async function rememberStep(db: DurableDb, step: StepRow) {
  await db
    .insertInto('workflow_steps')
    .values(step)
    .onConflict((conflict) => conflict.columns(['run_id', 'position']).doNothing())
    .execute();
}
