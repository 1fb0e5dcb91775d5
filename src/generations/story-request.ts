import type { Generation } from '#src/platform/database/schema.ts';
import { FRAMEWORKS, type StoryRequest } from '#src/stories/story.ts';

/** The question the writer was asked for this generation: the same question gives the same story again. */
export function storyRequestOf({
  prompt,
  framework,
  duration,
  seed_value,
  product_page = null,
}: Pick<Generation, 'prompt' | 'framework' | 'duration' | 'seed_value'> &
  Partial<Pick<Generation, 'product_page'>>): StoryRequest {
  return {
    prompt,
    framework: FRAMEWORKS.find((known) => known === framework) ?? 'PAS',
    duration,
    seed: seed_value ?? 0,
    product_page,
  };
}
