import type { Generation } from '#src/platform/database/schema.ts';
import type { ClaimSource } from '#src/stories/check-claims.ts';
import { productSources } from '#src/stories/product-facts.ts';
import { readStory } from '#src/stories/read-story.ts';

/** Who may vouch for what an ad says: its prompt, its product's page, and its owner in the lines they wrote by hand. */
export function claimSourcesOf(generation: Generation): ClaimSource[] {
  const written = readStory(generation)?.scenes.filter((scene) => scene.written_by === 'user');
  return [
    { from: 'prompt', text: generation.prompt },
    ...productSources(generation.product_page),
    ...(written ?? []).map(({ headline, support }): ClaimSource => {
      return { from: 'user', text: `${headline} ${support ?? ''}` };
    }),
  ];
}
