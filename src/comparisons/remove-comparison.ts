import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import { deleteGenerationGroup, getGenerationGroup } from './generation-group-store.ts';

/** Forgets a comparison and tells its owner. Its ads stay. */
export async function removeComparison(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const { user_id } = await getGenerationGroup(db, actor, id);
  await db.transaction().execute(async (tx) => {
    await deleteGenerationGroup(tx, actor, id);
    const event = { type: 'comparison_deleted', generation_group_id: id } as const;
    await addEvent(tx, { user_id, event });
  });
}
