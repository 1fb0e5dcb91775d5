import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation, NewGeneration } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import type { ModelFacts } from '#src/providers/video-model.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { estimateRun, type RunEstimate } from '#src/spending/estimate-run.ts';
import { CLIPS_SIDE_BY_SIDE } from '../estimate-generation.ts';
import { planFootage } from '../footage/plan-footage.ts';
import { modelOfScene } from '../footage/scene-model.ts';
import { getGeneration } from '../generation-store.ts';
import { priceClip } from '../interactive/price-next.ts';
import { LOCAL_MODEL } from '../local-model.ts';
import { noteOfScene } from '../scene-choices.ts';
import { getKeptPlan, type KeptPlan } from './find-parts.ts';
import { planRetake } from './plan-retake.ts';
import type { RetakeWish } from './retake-contract.ts';
import { versionOf } from './version-of.ts';

/** A scene of a finished ad. */
export interface TakenScene {
  id: string;
  /** As it was written by whoever asks. */
  scene: string;
}

export interface Retake {
  parent: Generation;
  scene_number: number;
  /** Of the version that is going to be made. */
  row: NewGeneration;
  estimate: RunEstimate;
}

/** What taking a scene again would write and cost; refuses what cannot be done. Buys and keeps nothing. */
export async function prepareRetake(
  app: Pick<App, 'db' | 'files' | 'newId' | 'newSeed' | 'now' | 'videoModels'>,
  actor: Actor,
  { id, scene }: TakenScene,
  wish: RetakeWish,
): Promise<Retake> {
  const parent = await getGeneration(app.db, actor, id);
  if (parent.status !== 'completed')
    throw new AppError(
      'CONFLICT',
      `Only a scene of a finished ad can be taken again, and this one is ${parent.status}.`,
      { details: { status: parent.status } },
    );
  const number = Number(/^[1-9]\d{0,3}$/.exec(scene)?.[0] ?? 0);
  const kept = await getKeptPlan(app, parent, number);
  if (!kept.film.scenes.some(({ scene_number }) => scene_number === number))
    throw new AppError(
      'NOT_FOUND',
      `There is no scene ${scene}: the ad has ${kept.film.scenes.length}.`,
    );

  const facts = findFacts(app, wish.model ?? modelOfScene(parent, number));
  checkWish(wish, facts, number);
  const chosen = {
    seed: facts === null || facts.seed ? (wish.seed ?? app.newSeed()) : null,
    model: wish.model,
    note: facts === null ? null : (wish.note ?? noteOfScene(parent, number)),
  };
  const row = versionOf(parent, number, chosen, { id: app.newId(), created_at: app.now() });
  const estimate = estimateRetake(app, { parent, row, kept, number });
  return {
    parent,
    scene_number: number,
    row: { ...row, expected_micros: estimate.cost_micros },
    estimate,
  };
}

/** Of somebody else's model that can be used now; null for our own renderer. */
function findFacts({ videoModels }: Pick<App, 'videoModels'>, model: string): ModelFacts | null {
  return model === LOCAL_MODEL ? null : videoModels.demand(model).facts;
}

function checkWish({ seed, note }: RetakeWish, facts: ModelFacts | null, number: number): void {
  if (facts === null && note !== undefined)
    throw wrong(
      'note',
      `Scene ${number} is drawn by our own renderer, which reads no words: leave the note out, or name a video model.`,
    );
  if (facts !== null && !facts.seed && seed !== undefined)
    throw wrong('seed', `${facts.name} takes no seed: leave it out.`);
}

function estimateRetake(
  app: Pick<App, 'videoModels'>,
  made: { parent: Generation; row: ReturnType<typeof versionOf>; kept: KeptPlan; number: number },
): RunEstimate {
  const { parent, row: child, kept, number } = made;
  const { film } = planRetake({ parent, kept, child, scene_number: number });
  const jobs = planFootage(child, film).filter((job) => job.scene_number === number);
  const clips = jobs.map((job) => priceClip(app, job));
  for (const { facts, is_chained } of clips)
    if (is_chained && !facts.first_frame)
      throw wrong(
        'model',
        `${facts.name} cannot begin with a given picture, and the scenes of this ad go on from each other.`,
      );
  return estimateRun(
    { filmSeconds: film.frames / FPS, sideBySide: CLIPS_SIDE_BY_SIDE },
    clips.map((clip) => ({ ...clip, is_chained: false })),
  );
}

function wrong(field: keyof RetakeWish, message: string): AppError {
  return new AppError('INVALID_FIELD', message, { details: { field } });
}
