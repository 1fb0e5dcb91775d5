import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Direction } from '#src/platform/database/json-shapes.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { toMicros } from '#src/spending/sum-cost.ts';
import { isFilmed } from '../footage/scene-model.ts';
import { directionOf, withNote } from './direction.ts';
import { priceRetake } from './price-retake.ts';
import { priceRetelling } from './price-retelling.ts';
import { readColors } from './read-colors.ts';
import { reservePrice } from './reserve-price.ts';
import { getWaiting, takeWord } from './word-store.ts';
import { BEGINNING_PERCENT, STAGE_WORDS, type WaitingStage } from './stages.ts';

interface Feedback {
  stage: WaitingStage;
  note: string;
  scene_number?: number | undefined;
  turn?: number | undefined;
}

type World = Pick<App, 'db' | 'files' | 'now' | 'videoModels' | 'languageModel'>;

/** Has a stage, or one scene of it, made anew by a person's note. */
export async function askAnew(
  app: World,
  actor: Actor,
  id: string,
  feedback: Feedback,
): Promise<Generation> {
  const { stage, note, scene_number: number = null } = feedback;
  const heard = await getWaiting(app.db, actor, id, feedback);
  checkScene(heard, stage, number);
  const price = await priceAnew(app, heard, { note, number });
  const reserved = await reservePrice(app, heard, price);
  const said = {
    ...{ stage, scene_number: number, note, outcome: null },
    timestamp: app.now().toISOString(),
  };
  return takeWord(app.db, heard, {
    waiting_since: null,
    expected_micros: reserved,
    progress: BEGINNING_PERCENT[stage],
    current_step: `${STAGE_WORDS[stage].begin} anew`,
    direction: withNote(heeded(heard, { stage, note, number }), said),
  });
}

/** In micro-dollars: a clip costs what its model takes, a story at most what its writer does. */
async function priceAnew(
  app: World,
  heard: Generation,
  { note, number }: { note: string; number: number | null },
): Promise<number> {
  if (heard.stage === 'clips' && number !== null) return priceRetake(app, heard, number);
  const words = await priceRetelling(app, heard, { note, scene_number: number });
  return toMicros(words?.high ?? 0);
}

function checkScene({ num_scenes }: Generation, stage: WaitingStage, number: number | null): void {
  if (stage === 'references' && number !== null)
    throw wrong('References are of the whole film: leave scene_number out.');
  if (stage === 'clips' && number === null)
    throw wrong('Say which scene is to be taken anew: clips are made one by one.');
  if (number !== null && number > (num_scenes ?? 0))
    throw wrong(`There is no scene ${number}: the story has ${num_scenes ?? 0}.`);
}

function wrong(message: string): AppError {
  return new AppError('INVALID_FIELD', message, { details: { field: 'scene_number' } });
}

/** What the film is made by from now on. A story's note is read where the story is told. */
function heeded(
  generation: Generation,
  { stage, note, number }: { stage: WaitingStage; note: string; number: number | null },
): Direction {
  const before = directionOf(generation);
  if (stage === 'story') return before;
  if (stage === 'references') {
    const colors = readColors(note);
    return colors.length > 0
      ? { ...before, palette: colors }
      : { ...before, looks: before.looks + 1 };
  }
  const scenes =
    number === null
      ? Array.from({ length: generation.num_scenes ?? 0 }, (_, index) => index + 1)
      : [number];
  const filmed = scenes.filter((scene) => isFilmed(generation, scene));
  return {
    ...before,
    takes: {
      ...before.takes,
      ...Object.fromEntries(scenes.map((scene) => [scene, (before.takes[scene] ?? 0) + 1])),
    },
    shots: { ...before.shots, ...Object.fromEntries(filmed.map((scene) => [scene, note])) },
  };
}
