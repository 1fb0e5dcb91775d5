import type { Kysely, Selectable } from 'kysely';
import type { App } from '#src/app.ts';
import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { StageName, StageState } from '#src/platform/database/schema.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import type { OwnedGeneration } from './generation-files.ts';

interface GenerationStages {
  generation_id: string;
  stage: StageName;
  state: StageState;
  started_at: Date;
  ended_at: Date | null;
}

export type GenerationStage = Selectable<GenerationStages>;

type World = Pick<App, 'db' | 'now'>;

/** An ad comes into a stage: the one before is done. Repeated after a crash, it goes on since when it began. */
export function enterStage(
  { db, now }: World,
  { id, user_id }: OwnedGeneration,
  stage: StageName,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const open = await openStages(tx, id);
    if (open.length === 1 && open[0] === stage) return;
    const at = now();
    await close(tx, id, { state: 'done', ended_at: at });
    const begun = { state: 'running', started_at: at, ended_at: null } as const;
    await stages(tx)
      .insertInto('generation_stages')
      .values({ generation_id: id, stage, ...begun })
      .onConflict((conflict) => conflict.columns(['generation_id', 'stage']).doUpdateSet(begun))
      .execute();
    const entered = open.map((done) => [done, 'done'] as const);
    for (const [changed, state] of [...entered, [stage, 'running'] as const]) {
      await tell(tx, { id, user_id }, { stage: changed, state, at });
    }
  });
}

/** The ad ended in a stage. */
export function leaveStages(
  { db, now }: World,
  { id, user_id }: OwnedGeneration,
  state: Exclude<StageState, 'running'>,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const open = await openStages(tx, id);
    const at = now();
    await close(tx, id, { state, ended_at: at });
    for (const stage of open) await tell(tx, { id, user_id }, { stage, state, at });
  });
}

/** In the order in which they began. */
export function listStages(db: Db, id: string): Promise<GenerationStage[]> {
  return stages(db)
    .selectFrom('generation_stages')
    .selectAll()
    .where('generation_id', '=', id)
    .orderBy('started_at')
    .execute();
}

async function openStages(db: Db, id: string): Promise<StageName[]> {
  const found = await listStages(db, id);
  return found.filter(({ state }) => state === 'running').map(({ stage }) => stage);
}

async function close(
  db: Db,
  id: string,
  changes: Pick<GenerationStages, 'state' | 'ended_at'>,
): Promise<void> {
  await stages(db)
    .updateTable('generation_stages')
    .set(changes)
    .where('generation_id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

function tell(
  tx: Db,
  { id, user_id }: OwnedGeneration,
  { at, ...change }: { stage: StageName; state: StageState; at: Date },
): Promise<void> {
  const event = {
    type: 'stage_changed',
    generation_id: id,
    ...change,
    at: at.toISOString(),
  } as const;
  return addEvent(tx, { user_id, event });
}

function stages(db: Db): Kysely<{ generation_stages: GenerationStages }> {
  return db as unknown as Kysely<{ generation_stages: GenerationStages }>;
}
