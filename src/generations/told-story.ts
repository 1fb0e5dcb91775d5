import type { Generation } from '#src/platform/database/schema.ts';
import { readStory } from '#src/stories/read-story.ts';
import type { Story } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { storyRequestOf } from './story-request.ts';

/** The story this ad tells: as it was kept, whoever wrote or changed it. Rows of an earlier version are written again. */
export function toldStory(generation: Generation): Story {
  return readStory(generation) ?? writeStory(storyRequestOf(generation));
}
