import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { editStory, type StoryEdit } from '#src/stories/edit-story.ts';
import { toldStory } from '../told-story.ts';
import { directionOf, withoutTakes } from './direction.ts';
import { getWaiting, takeWord } from './word-store.ts';

/** Puts a person's own lines into the story that waits for their word. It goes on waiting. */
export async function editByHand(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  id: string,
  { turn, ...edit }: StoryEdit & { turn?: number | undefined },
): Promise<Generation> {
  const heard = await getWaiting(db, actor, id, { stage: 'story', turn });
  const story = editStory(toldStory(heard), edit, heard.prompt);
  return takeWord(db, heard, {
    llm_specification: story.llm_specification,
    scene_plan: { ...story.scene_plan, cohesion_score: null },
    num_scenes: story.scenes.length,
    direction: withoutTakes(directionOf(heard)),
  });
}
