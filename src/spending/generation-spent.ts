import type { Db } from '#src/platform/database/database.ts';
import { listCallsOfGeneration } from './provider-call-store.ts';
import { sumSpent, type Spent } from './sum-cost.ts';

/** What a generation has cost until now, by the ledger. */
export async function getGenerationSpent(db: Db, generationId: string): Promise<Spent> {
  return sumSpent(await listCallsOfGeneration(db, generationId));
}
