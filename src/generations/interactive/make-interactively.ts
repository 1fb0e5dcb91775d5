import type { App } from '#src/app.ts';
import type { Direction } from '#src/platform/database/json-shapes.ts';
import type { Ctx, Workflow } from '#src/platform/durable/engine.ts';
import type { InteractiveStage } from '#src/platform/database/schema.ts';
import type { SceneJob } from '../design-the-film.ts';
import type { FootageJob } from '../footage/plan-footage.ts';
import { writeTheStory } from '../write-the-story.ts';
import { gatherReferences } from './gather-references.ts';
import { makeTheClips } from './make-the-clips.ts';
import { makeThePanels } from './make-the-panels.ts';
import { retellTheStory } from './retell-the-story.ts';
import { isWaitingStage, type WaitingStage } from './stages.ts';
import { waitForWord } from './wait-for-word.ts';

/** What making an ad takes. */
export type AdWorld = Pick<
  App,
  | 'db'
  | 'files'
  | 'engine'
  | 'newId'
  | 'now'
  | 'speechModel'
  | 'videoModels'
  | 'languageModel'
  | 'privatePages'
>;

/** What one run of an interactive ad does, as its first step found it. */
export interface StageTask {
  stage: InteractiveStage;
  attempts: number;
  note: Direction['notes'][number] | null;
  has_story: boolean;
}

export interface StageParts {
  id: string;
  task: StageTask;
  footage: Workflow<FootageJob, null>;
  scene: Workflow<SceneJob, string>;
}

/**
 * Makes one stage of an interactive ad and ends: while its owner thinks, for minutes or days, no run is open and no place in
 * a queue is taken. Their word begins the next run. Answers whether only the film is left to be made.
 */
export async function makeStage(
  app: AdWorld,
  ctx: Ctx,
  { task, started_at, ...parts }: StageParts & { started_at: string },
): Promise<boolean> {
  const { stage, attempts } = task;
  if (!isWaitingStage(stage)) return true;
  await MAKE[stage](app, ctx, { ...parts, task });
  await ctx.step('wait', () =>
    waitForWord(app, { id: parts.id, stage, attempts, startedAt: new Date(started_at) }),
  );
  return false;
}

type MakeOne = (app: AdWorld, ctx: Ctx, parts: StageParts) => Promise<void>;

const MAKE: Record<WaitingStage, MakeOne> = {
  story: async (app, ctx, { id, task }) => {
    if (task.note !== null) await retellTheStory(app, ctx, { id, note: task.note });
    else if (!task.has_story) await writeTheStory(app, ctx, id);
  },
  references: async (app, ctx, { id }) => {
    await ctx.step('references', () => gatherReferences(app, id));
  },
  storyboard: makeThePanels,
  clips: makeTheClips,
};
