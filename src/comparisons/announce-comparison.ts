import type { Db } from '#src/platform/database/database.ts';
import type { GenerationGroup } from '#src/platform/database/schema.ts';
import { addEvent } from '#src/platform/events/event-store.ts';

/** Tells the owner of a comparison; the last act of the transaction that changed it. */
export function announceComparison(tx: Db, group: GenerationGroup): Promise<void> {
  const { id, user_id, winner_generation_id } = group;
  return addEvent(tx, {
    user_id,
    event: { type: 'comparison_changed', generation_group_id: id, winner_generation_id },
  });
}
