import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Story } from '#src/stories/story.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { toStageError } from './stage-error.ts';
import { takeProductPage } from './take-product-page.ts';
import { tellTheStory } from './story/tell-the-story.ts';

const MAX_TITLE = 80;

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'languageModel' | 'privatePages'>;

/** Writes the story and keeps it, so that people see the plan before the first frame is drawn. */
export async function writeTheStory(app: World, ctx: Ctx, id: string): Promise<void> {
  await takeProductPage(app, ctx, await getGenerationForWork(app.db, id));
  const generation = await getGenerationForWork(app.db, id);
  const story = await tellTheStory(app, ctx, generation).catch((error: unknown) => {
    throw toStageError(error, { stage: 'story' });
  });
  await ctx.step('story', () => keepStory(app, id, story));
}

async function keepStory({ db }: World, id: string, story: Story): Promise<null> {
  const { title, prompt, mode } = await getGenerationForWork(db, id);
  await updateGenerationForWork(db, id, {
    title: title ?? titleOf(story.product ?? prompt),
    llm_specification: story.llm_specification,
    scene_plan: story.scene_plan,
    num_scenes: story.scenes.length,
  });
  if (mode === 'auto')
    await reportProgress(db, id, { progress: 8, current_step: 'Designing the film' });
  return null;
}

function titleOf(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= MAX_TITLE ? words : `${words.slice(0, MAX_TITLE - 1).trimEnd()}…`;
}
