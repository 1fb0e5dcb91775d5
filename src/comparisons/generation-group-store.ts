import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { ownedRows } from '#src/platform/database/owned-rows.ts';
import type { GenerationGroup } from '#src/platform/database/schema.ts';
import {
  listGroupGenerations,
  type GenerationList,
} from '#src/generations/generation-list-store.ts';

const groups = ownedRows('generation_groups');

export const createGenerationGroup = groups.create;
export const findGenerationGroup = groups.find;
export const getGenerationGroup = groups.get;
export const updateGenerationGroup = groups.update;
/** Its generations stay, as ads of their own. */
export const deleteGenerationGroup = groups.delete;
export const listGenerationGroups = groups.list;

export interface GroupWithGenerations extends GenerationGroup {
  generations: GenerationList;
}

/** A comparison with all its variations, in the order they were made. */
export async function getGroupWithGenerations(
  db: Db,
  actor: Actor,
  id: string,
): Promise<GroupWithGenerations> {
  const group = await getGenerationGroup(db, actor, id);
  return { ...group, generations: await listGroupGenerations(db, actor, id) };
}
