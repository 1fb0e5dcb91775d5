import type { App } from '#src/app.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { designTheFilm } from '../design-the-film.ts';
import { readFilmPlan } from '../film-plan.ts';
import { narrationKey, panelKey, stillKey } from '../generation-files.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';
import { speakTheStory } from '../speak-the-story.ts';
import { directionOf, openNote, withOutcome } from './direction.ts';
import type { StageParts, AdWorld } from './make-interactively.ts';

/** Speaking and drawing take seconds; what takes this long hangs. */
const LONGEST_MS = 5 * 60_000;

/** Times and designs the film; the pictures of its plan are the panels of the storyboard. */
export async function makeThePanels(app: AdWorld, ctx: Ctx, { id }: StageParts): Promise<void> {
  await ctx.step('voice', ({ signal }) => speakOnce(app, id, signal), {
    retries: 1,
    timeoutMs: LONGEST_MS,
  });
  await ctx.step('design', () => designTheFilm(app, id).then(() => null));
  await ctx.step('panels', () => keepPanels(app, id));
  await ctx.step('heed', () => tellOutcome(app, id));
}

/** What was said once for these words is not said again. */
export async function speakOnce(
  app: Pick<App, 'db' | 'files' | 'now' | 'speechModel'>,
  id: string,
  signal: AbortSignal,
): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  if (!(await app.files.exists(narrationKey(generation)))) await speakTheStory(app, id, signal);
  return null;
}

/** Each take has a picture of its own, so that it can be compared with the one before. */
async function keepPanels(app: Pick<App, 'db' | 'files'>, id: string): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  const { film } = await readFilmPlan(app, generation);
  for (const { scene_number: number } of film.scenes) {
    const still = await app.files.read(stillKey(generation, number));
    await app.files.keepStream(still, panelKey(generation, number, takeOf(generation, number)));
  }
  return null;
}

export function takeOf(generation: Pick<Generation, 'direction'>, sceneNumber: number): number {
  return directionOf(generation).takes[sceneNumber] ?? 0;
}

async function tellOutcome({ db }: Pick<App, 'db'>, id: string): Promise<null> {
  const generation = await getGenerationForWork(db, id);
  const note = openNote(generation, 'storyboard');
  if (note === null) return null;
  const { shots } = directionOf(generation);
  const isHeard = Object.values(shots).includes(note.note);
  const outcome = isHeard
    ? 'The video model is told so; what is drawn here was composed anew.'
    : 'Composed anew. Our drawing reads no words: ask again for another composition.';
  await updateGenerationForWork(db, id, {
    direction: withOutcome(directionOf(generation), outcome),
  });
  return null;
}
