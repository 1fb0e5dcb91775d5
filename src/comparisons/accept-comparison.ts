import type { App } from '#src/app.ts';
import { acceptGeneration } from '#src/generations/start-generation.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation, GenerationGroup } from '#src/platform/database/schema.ts';
import { announceComparison } from './announce-comparison.ts';
import type { ComparisonRequest } from './comparison-contract.ts';
import { createGenerationGroup } from './generation-group-store.ts';
import { readVariations } from './read-variations.ts';

/** Writes a comparison and its variations, all or none. Within a transaction; nobody works on them yet. */
export async function acceptComparison(
  app: Pick<
    App,
    'db' | 'files' | 'newId' | 'newSeed' | 'now' | 'speechModel' | 'videoModels' | 'languageModel'
  >,
  actor: Actor,
  request: ComparisonRequest,
): Promise<{ group: GenerationGroup; generations: Generation[] }> {
  const wishes = readVariations(request, app.newSeed());
  const group = await createGenerationGroup(app.db, {
    id: app.newId(),
    user_id: actor.user_id,
    comparison_type: request.comparison_type,
    created_at: app.now(),
  });
  const generations: Generation[] = [];
  for (const wish of wishes) {
    const extras = { generation_group_id: group.id };
    generations.push(await acceptGeneration(app, actor, wish, extras));
  }
  await announceComparison(app.db, group);
  return { group, generations };
}
