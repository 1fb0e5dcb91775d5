import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { estimateRun, type RunEstimate } from '#src/spending/estimate-run.ts';
import { findLatestCall } from '#src/spending/provider-call-store.ts';
import { readFilmPlan } from '../film-plan.ts';
import { buildShot } from '../footage/build-shot.ts';
import { fitSeconds } from '../footage/fit-seconds.ts';
import { callKeyOf } from '../footage/order-footage.ts';
import { type FootageJob, planFootage } from '../footage/plan-footage.ts';
import { CLIPS_SIDE_BY_SIDE } from '../estimate-generation.ts';
import { footageKey } from '../generation-files.ts';

type World = Pick<App, 'db' | 'files' | 'videoModels'>;

/** What stages take that buy nothing: a fast machine, a slow one. */
const SECONDS = {
  references: { low: 1, high: 5 },
  storyboard: { low: 1, high: 30 },
  film: { low: 2, high: 60 },
};

/** What approving what waits would begin: only clips are ever bought, and only those that were not bought before. */
export async function priceNext(app: World, generation: Generation): Promise<RunEstimate> {
  const { stage } = generation;
  if (stage === 'storyboard') return priceClips(app, generation);
  const seconds =
    SECONDS[stage === 'story' ? 'references' : stage === 'references' ? 'storyboard' : 'film'];
  return { clips: [], cost_micros: 0, seconds };
}

async function priceClips(app: World, generation: Generation): Promise<RunEstimate> {
  const { film } = await readFilmPlan(app, generation);
  const clips = [];
  for (const job of planFootage(generation, film)) {
    if (await isBought(app, generation, job)) continue;
    clips.push(priceClip(app, job));
  }
  const filmSeconds = film.frames / FPS;
  return estimateRun({ filmSeconds, sideBySide: CLIPS_SIDE_BY_SIDE }, clips);
}

export function priceClip({ videoModels }: Pick<App, 'videoModels'>, job: FootageJob) {
  const facts = videoModels.list().find(({ id }) => id === job.model);
  if (!facts) throw new Error(`unreachable: ${job.model} was chosen from the catalogue`);
  return {
    scene_number: job.scene_number,
    facts,
    seconds: fitSeconds(facts.durations, job.frames / FPS),
    is_chained: job.starts_from !== null,
  };
}

/** Whether the ledger knows this very shot as ordered. A shot whose first frame is not there yet is not known. */
async function isBought(app: World, generation: Generation, job: FootageJob): Promise<boolean> {
  const { starts_from: before } = job;
  if (before !== null && !(await app.files.exists(footageKey(generation, before.scene_number))))
    return false;
  const { facts } = priceClip(app, job);
  const shot = await buildShot(app, generation, { facts, job });
  const call = await findLatestCall(app.db, callKeyOf(job, shot));
  return call?.state === 'submitted' || call?.state === 'done';
}
