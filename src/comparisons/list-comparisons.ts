import { listGroupGenerations } from '#src/generations/generation-list-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation, GenerationGroup } from '#src/platform/database/schema.ts';
import type { Page, PageRequest } from '#src/platform/page.ts';
import { listGenerationGroups } from './generation-group-store.ts';

/** Comparisons, newest first, each with its variations. */
export async function listComparisons(
  db: Db,
  actor: Actor,
  request: PageRequest,
): Promise<Page<GenerationGroup & { variations: Generation[] }>> {
  const { items, ...page } = await listGenerationGroups(db, actor, request);
  const withVariations = [];
  for (const group of items) {
    const { items: variations } = await listGroupGenerations(db, actor, group.id);
    withVariations.push({ ...group, variations });
  }
  return { ...page, items: withVariations };
}
