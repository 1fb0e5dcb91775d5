import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { STAGES, type Generation, type ProviderCall } from '#src/platform/database/schema.ts';
import { eventCounter } from '#src/platform/events/event-store.ts';
import { listCallsOfGeneration } from '#src/spending/provider-call-store.ts';
import { MICROS_A_DOLLAR, sumSpent, toCost } from '#src/spending/sum-cost.ts';
import { foreignModels, isFilmed, modelOfScene } from './footage/scene-model.ts';
import type { GenerationDetail, SceneView, StageView } from './generation-detail-contract.ts';
import { sceneClipUrl, sceneStillUrl } from './generation-files.ts';
import { listEditedVersions } from './generation-list-store.ts';
import { getGeneration } from './generation-store.ts';
import { musicWordOf } from './music-choice.ts';
import { noteOfScene, seedOfScene } from './scene-choices.ts';
import { listScenes, type GenerationScene } from './scene-state-store.ts';
import { listStages, type GenerationStage } from './stage-store.ts';

/** An ad with its scenes and stages, what it has cost and what was delivered. */
export async function getGenerationDetail(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  id: string,
): Promise<GenerationDetail & Generation> {
  // Read first: what happens while the rest is read is told once more rather than missed.
  const { last_sequence } = await eventCounter(db, actor.user_id);
  const generation = await getGeneration(db, actor, id);
  const calls = await listCallsOfGeneration(db, id);
  const { knownMicros, unknownCalls } = sumSpent(calls);
  const { expected_micros } = generation;
  return {
    ...generation,
    music: musicWordOf(generation),
    scenes: scenesOf(generation, await listScenes(db, id), calls),
    stages: stagesOf(generation, await listStages(db, id)),
    spent: {
      known: knownMicros / MICROS_A_DOLLAR,
      unknown_orders: unknownCalls,
      expected: expected_micros === null ? null : expected_micros / MICROS_A_DOLLAR,
    },
    versions: (await listEditedVersions(db, actor, id)).items.length,
    last_event_id: last_sequence,
  };
}

function scenesOf(
  generation: Generation,
  rows: readonly GenerationScene[],
  calls: readonly ProviderCall[],
): SceneView[] {
  return (generation.scene_plan?.scenes ?? []).map((planned) => {
    const { scene_number, content, duration, visual_elements } = planned;
    const row = rows.find((one) => one.scene_number === scene_number);
    const bought = calls.filter((call) => call.scene_number === scene_number);
    return {
      scene_number,
      beat: textOr(planned['beat'], null),
      kind: textOr(planned['kind'], null),
      headline: textOr(planned['headline'], content),
      support: textOr(planned['support'], null),
      visual_elements,
      seconds: duration,
      ...(row ? stateOf(generation, row) : stateBefore(generation)),
      model: modelOfScene(generation, scene_number),
      seed: seedOfScene(generation, scene_number),
      note: noteOfScene(generation, scene_number),
      prompt: row?.prompt ?? null,
      cost: toCost(sumSpent(bought)),
      started_at: row?.started_at ?? null,
      ended_at: row?.ended_at ?? null,
    };
  });
}

type State = Pick<SceneView, 'state' | 'progress' | 'take' | 'still_url' | 'clip_url'>;

function stateOf(generation: Generation, row: GenerationScene): State {
  const { state, progress, take } = row;
  return {
    ...{ state, progress, take },
    still_url: sceneStillUrl(generation, row),
    clip_url: sceneClipUrl(generation, row),
  };
}

/** Of one that is not designed yet, or that was made before its scenes were written down. */
function stateBefore({ status }: Generation): State {
  const isMade = status === 'completed';
  return {
    state: isMade ? 'ready' : 'queued',
    progress: isMade ? 100 : 0,
    take: 1,
    still_url: null,
    clip_url: null,
  };
}

function stagesOf(generation: Generation, rows: readonly GenerationStage[]): StageView[] {
  const { retaken_scene } = generation;
  const isLeftOut = {
    story: retaken_scene !== null,
    voice: generation.voice === null || retaken_scene !== null,
    footage:
      retaken_scene === null
        ? foreignModels(generation).length === 0
        : !isFilmed(generation, retaken_scene),
  } as Partial<Record<(typeof STAGES)[number], boolean>>;
  const hasEnded = generation.status === 'completed' || generation.status === 'failed';
  return STAGES.filter((stage) => isLeftOut[stage] !== true).map((stage) => {
    const row = rows.find((one) => one.stage === stage);
    const before = generation.status === 'completed' ? 'done' : hasEnded ? null : 'waiting';
    return {
      stage,
      state: row?.state ?? before,
      started_at: row?.started_at ?? null,
      ended_at: row?.ended_at ?? null,
    };
  });
}

function textOr<T extends string | null>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}
