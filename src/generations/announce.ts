import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import type { OwnedGeneration } from './generation-files.ts';

type Told = OwnedGeneration &
  Pick<
    Generation,
    | 'generation_group_id'
    | 'status'
    | 'progress'
    | 'current_step'
    | 'cancellation_requested'
    | 'error_message'
  >;

/** Tells the owner how a generation stands now; the last act of the transaction that made it so. */
export function announceGeneration(tx: Db, generation: Told): Promise<void> {
  const { id, user_id, status, progress, current_step } = generation;
  const { generation_group_id, cancellation_requested, error_message } = generation;
  return addEvent(tx, {
    user_id,
    event: {
      type: 'generation_changed',
      generation_id: id,
      generation_group_id,
      status,
      progress,
      current_step,
      cancellation_requested,
      error_message,
    },
  });
}
