import type { App } from '#src/app.ts';
import { MASTER_MODE } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { argueStory } from './argue-story.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { toStageError } from './stage-error.ts';
import { storyRequestOf } from './story-request.ts';

const MAX_TITLE = 80;

/** Writes the story and keeps it, so that people see the plan before the first frame is drawn. */
export async function writeTheStory(app: Pick<App, 'db' | 'now'>, id: string): Promise<null> {
  const { db } = app;
  const generation = await getGenerationForWork(db, id);
  try {
    const story =
      generation.framework === MASTER_MODE
        ? await argueStory(app, generation)
        : writeStory(storyRequestOf(generation));
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
