import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { GenerationGroup } from '#src/platform/database/schema.ts';
import { type Compared, compareGenerations } from './compare-generations.ts';
import { getGroupWithGenerations } from './generation-group-store.ts';

export type Comparison = GenerationGroup & Compared;

/** A comparison with all that is known of its variations, beside each other. */
export async function compareGroup(db: Db, actor: Actor, id: string): Promise<Comparison> {
  const { generations, ...group } = await getGroupWithGenerations(db, actor, id);
  return { ...group, ...(await compareGenerations(db, generations.items)) };
}
