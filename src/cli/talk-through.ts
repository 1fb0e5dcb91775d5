import { createInterface } from 'node:readline';
import type { OpenApp } from '#src/create-app.ts';
import { enqueueGeneration } from '#src/generations/enqueue-generation.ts';
import { getGeneration } from '#src/generations/generation-store.ts';
import { approveStage } from '#src/generations/interactive/approve-stage.ts';
import { askAnew } from '#src/generations/interactive/ask-anew.ts';
import { editByHand } from '#src/generations/interactive/edit-by-hand.ts';
import { goBack } from '#src/generations/interactive/go-back.ts';
import { readStage } from '#src/generations/interactive/read-stage.ts';
import type { GenerationStage } from '#src/generations/interactive/stage-contract.ts';
import { isWaitingStage, type WaitingStage } from '#src/generations/interactive/stages.ts';
import { watchGeneration } from '#src/generations/watch-generation.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { progressLine } from './progress-line.ts';
import { readWord, type TypedWord, WORDS_TO_SAY } from './read-word.ts';
import { stageLines } from './stage-lines.ts';

/**
 * Shows each stage of an interactive ad and takes a person's words on it, typed or piped. Answers once only the film is left to
 * be made. Undefined when they left: at the end of their input, or by Ctrl-C. The ad then waits for them.
 */
export async function talkThrough(
  app: OpenApp,
  actor: Actor,
  { id }: Pick<Generation, 'id'>,
): Promise<Generation | undefined> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const left = new AbortController();
  const leave = () => left.abort();
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    for (;;) {
      const generation = await untilAsked(app, actor, { id, left: left.signal });
      if (left.signal.aborted || !generation) return undefined;
      if (generation.waiting_since === null) return generation;
      const stage = await readStage(app, actor, id);
      console.error((await stageLines(app, stage)).join('\n'));
      const isOver = await hear(app, actor, { stage, lines, left: left.signal });
      if (isOver) return undefined;
    }
  } finally {
    input.close();
    process.off('SIGINT', leave).off('SIGTERM', leave);
  }
}

/** The ad once it waits for a word, or needs none any more. */
async function untilAsked(
  app: OpenApp,
  actor: Actor,
  { id, left }: { id: string; left: AbortSignal },
): Promise<Generation | undefined> {
  const line = progressLine(process.stderr);
  try {
    for await (const generation of watchGeneration(app, actor, id)) {
      const { status, stage, waiting_since } = generation;
      if (left.aborted) return undefined;
      if (status === 'completed' || status === 'failed') return generation;
      if (waiting_since !== null || stage === 'film') return generation;
      if (status === 'processing') line.show(generation.progress, generation.current_step ?? '');
    }
  } finally {
    line.end();
  }
  return getGeneration(app.db, actor, id);
}

interface Listening {
  stage: GenerationStage;
  lines: AsyncIterator<string>;
  left: AbortSignal;
}

/** Asks until something was said that can be done. Answers whether the person left. */
async function hear(
  app: OpenApp,
  actor: Actor,
  { stage, lines, left }: Listening,
): Promise<boolean> {
  const gone = new Promise<undefined>((resolve) => {
    left.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  for (;;) {
    console.error(`${WORDS_TO_SAY}?`);
    const typed = await Promise.race([lines.next(), gone]);
    if (typed === undefined || typed.done === true) return true;
    const word = readWord(typed.value);
    if (word.kind === 'stop') return true;
    if (word.kind === 'unclear' || !isWaitingStage(stage.stage)) continue;
    try {
      await say(app, actor, { word, stage: stage.stage, told: stage });
      return false;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(error.message);
    }
  }
}

interface Said {
  word: Exclude<TypedWord, { kind: 'stop' | 'unclear' }>;
  stage: WaitingStage;
  told: GenerationStage;
}

async function say(app: OpenApp, actor: Actor, { word, stage, told }: Said): Promise<void> {
  const { generation_id: id, turn } = told;
  const generation = await heard();
  if (generation.waiting_since === null) await enqueueGeneration(app, generation);

  function heard(): Promise<Generation> {
    switch (word.kind) {
      case 'approve':
        return approveStage(app, actor, id, { stage, turn });
      case 'feedback':
        return askAnew(app, actor, id, { ...word, stage, turn });
      case 'edit':
        return editByHand(app, actor, id, { scenes: withLine(told, word), turn });
      case 'back':
        return goBack(app, actor, id, { stage: word.stage, turn });
    }
  }
}

/** The story as it is, but for one line. */
function withLine({ story }: GenerationStage, word: Extract<TypedWord, { kind: 'edit' }>) {
  const { scene_number: at, headline, support } = word;
  if (!story?.scenes.some(({ scene_number }) => scene_number === at))
    throw new AppError('INVALID_FIELD', `There is no scene ${at}.`);
  return story.scenes.map((scene) =>
    scene.scene_number === at
      ? { scene_number: at, headline, support }
      : { scene_number: scene.scene_number, headline: scene.headline },
  );
}
