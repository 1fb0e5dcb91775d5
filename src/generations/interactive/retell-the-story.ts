import type { App } from '#src/app.ts';
import type { Direction } from '#src/platform/database/json-shapes.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import { AppError } from '#src/platform/errors.ts';
import { type Retold, retellStory } from '#src/stories/retell-story.ts';
import { rewriteByModel } from '#src/stories/language/tell-by-model.ts';
import { claimSourcesOf } from '../claim-sources.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';
import { toStageError } from '../stage-error.ts';
import { agentsOf } from '../story/ask-agent.ts';
import { storyRequestOf } from '../story-request.ts';
import { toldStory } from '../told-story.ts';
import { directionOf, tellingsOf, withOutcome, withoutTakes } from './direction.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'languageModel'>;
type Note = Direction['notes'][number];

/** Rounds of the model's own argument come before; an answer is known by its round. */
const FIRST_ROUND_OF_NOTES = 100;

/** Tells a story, or one scene of it, anew by its owner's note, by whoever wrote it: the language model or our rules. */
export async function retellTheStory(
  app: World,
  ctx: Ctx,
  { id, note }: { id: string; note: Note },
): Promise<void> {
  const before = await ctx.step('before', async () => {
    const { llm_specification, scene_plan, direction } = await getGenerationForWork(app.db, id);
    return { llm_specification, scene_plan, direction };
  });
  const generation = { ...(await getGenerationForWork(app.db, id)), ...before };
  try {
    const retold = await tellAnew(app, ctx, { generation, note });
    await ctx.step('story', () => keepRetold(app, id, retold));
  } catch (error) {
    throw toStageError(error, { stage: 'story' });
  }
}

interface Task {
  generation: Generation;
  note: Note;
}

async function tellAnew(app: World, ctx: Ctx, { generation, note }: Task): Promise<Retold> {
  const model = generation.use_llm ? app.languageModel : null;
  if (model === null) return ctx.step('rules', () => byRules({ generation, note }));
  try {
    const story = await rewriteByModel(
      {
        agents: agentsOf(app, ctx, { model, generation }),
        request: storyRequestOf(generation),
        sources: claimSourcesOf(generation),
      },
      toldStory(generation),
      { ...note, iteration: FIRST_ROUND_OF_NOTES + tellingsOf(directionOf(generation)) },
    );
    return { story, outcome: `${model.name} wrote it anew.` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { message } = error;
    return ctx.step('rules', async () => {
      const { story, outcome } = await byRules({ generation, note });
      return { story, outcome: `Our rules did it: ${message} ${outcome}` };
    });
  }
}

function byRules({ generation, note }: Task): Promise<Retold> {
  const feedback = {
    note: note.note,
    scene_number: note.scene_number,
    tellings: tellingsOf(directionOf(generation)),
    sources: claimSourcesOf(generation),
  };
  const story = toldStory(generation);
  const request = { ...storyRequestOf(generation), framework: story.framework };
  return Promise.resolve(retellStory(request, story, feedback));
}

async function keepRetold({ db }: World, id: string, { story, outcome }: Retold): Promise<null> {
  const direction = withOutcome(directionOf(await getGenerationForWork(db, id)), outcome);
  await updateGenerationForWork(db, id, {
    llm_specification: story.llm_specification,
    scene_plan: story.scene_plan,
    num_scenes: story.scenes.length,
    direction: withoutTakes(direction),
  });
  return null;
}
