import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { AppEvent } from '#src/platform/events/event-contract.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import type { OwnedGeneration } from './generation-files.ts';

type Told = OwnedGeneration &
  Pick<
    Generation,
    'status' | 'progress' | 'current_step' | 'cancellation_requested' | 'error_message'
  >;

/** Tells the owner how a generation stands now; the last act of the transaction that made it so. */
export function announceGeneration(tx: Db, generation: Told): Promise<void> {
  const { id, user_id, status, progress, current_step } = generation;
  const { cancellation_requested, error_message } = generation;
  return addEvent(tx, {
    user_id,
    event: {
      type: 'generation_changed',
      generation_id: id,
      status,
      progress,
      current_step,
      cancellation_requested,
      error_message,
    },
  });
}

export type SceneState = Extract<AppEvent, { type: 'scene_changed' }>['state'];

export function announceScene(
  db: Db,
  { id, user_id }: OwnedGeneration,
  scene: { scene_number: number; state: SceneState },
): Promise<void> {
  return inTransaction(db, (tx) =>
    addEvent(tx, { user_id, event: { type: 'scene_changed', generation_id: id, ...scene } }),
  );
}
