import type { Generation } from '#src/platform/database/schema.ts';
import { FRAMEWORKS, type StoryRequest } from '#src/stories/story.ts';

/** The question the writer was asked for this generation: the same question gives the same story again. */
export function storyRequestOf({
  prompt,
  framework,
  duration,
  seed_value,
}: Pick<Generation, 'prompt' | 'framework' | 'duration' | 'seed_value'>): StoryRequest {
  return {
    prompt,
    framework: FRAMEWORKS.find((known) => known === framework) ?? 'PAS',
    duration,
    seed: seed_value ?? 0,
  };
}
