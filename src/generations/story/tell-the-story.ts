import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { tellByModel } from '#src/stories/language/tell-by-model.ts';
import { MASTER_MODE, type Story } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { claimSourcesOf } from '../claim-sources.ts';
import { argueStory } from './argue-story.ts';
import { appendMessage, clearConversation } from './conversation-store.ts';
import { storyRequestOf } from '../story-request.ts';
import { agentsOf } from './ask-agent.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'languageModel'>;

/** Tells the story by the language model where one is wanted and there; else, and when it fails, by our rules. */
export async function tellTheStory(app: World, ctx: Ctx, generation: Generation): Promise<Story> {
  const model = generation.use_llm ? app.languageModel : null;
  if (model === null) return ctx.step('rules', () => tellByRules(app, generation));

  await ctx.step('agents', () => clearConversation(app.db, generation.id).then(() => null));
  const agents = agentsOf(app, ctx, { model, generation });
  const request = storyRequestOf(generation);
  const world = { agents, request, sources: claimSourcesOf(generation) };
  try {
    return await tellByModel(world, { isArgued: generation.framework === MASTER_MODE });
  } catch (error) {
    // Only what a model or its vendor said; a cancelled run and our own faults end the run.
    if (!(error instanceof AppError)) throw error;
    return ctx.step('rules', () => tellByRules(app, generation, error.message));
  }
}

/** `instead` says why no model did it. */
async function tellByRules(
  app: World,
  generation: Generation,
  instead: string | null = null,
): Promise<Story> {
  const story =
    generation.framework === MASTER_MODE
      ? await argueStory(app, generation)
      : writeStory(storyRequestOf(generation));
  if (instead === null) return story;
  const note = `Our rules wrote this story: ${instead}`;
  await appendMessage(app.db, generation.id, {
    role: 'rules',
    iteration: 1,
    content: note,
    timestamp: app.now().toISOString(),
  });
  return { ...story, llm_specification: { ...story.llm_specification, writer_note: note } };
}
