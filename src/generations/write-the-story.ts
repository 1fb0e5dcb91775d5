import type { App } from '#src/app.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { toStageError } from './stage-error.ts';
import { storyRequestOf } from './story-request.ts';

const MAX_TITLE = 80;

/** Writes the story and keeps it, so that people see the plan before the first frame is drawn. */
export async function writeTheStory({ db }: Pick<App, 'db'>, id: string): Promise<null> {
  const generation = await getGenerationForWork(db, id);
  try {
    const story = writeStory(storyRequestOf(generation));
    await updateGenerationForWork(db, id, {
      title: generation.title ?? titleOf(story.product ?? generation.prompt),
      llm_specification: story.llm_specification,
      scene_plan: story.scene_plan,
      num_scenes: story.scenes.length,
    });
  } catch (error) {
    throw toStageError(error, { stage: 'story' });
  }
  await reportProgress(db, id, { progress: 8, current_step: 'Designing the film' });
  return null;
}

function titleOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= MAX_TITLE ? words : `${words.slice(0, MAX_TITLE - 1).trimEnd()}…`;
}
