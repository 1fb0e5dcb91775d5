import { expect, test } from 'vitest';
import type { App } from '#src/app.ts';
import type { GenerationStage } from '#src/generations/interactive/stage-contract.ts';
import { stageLines } from './stage-lines.ts';

/** A story waits, and nothing of it is a file. */
const NO_FILES = {} as Pick<App, 'files'>;
const WAITING: GenerationStage = {
  generation_id: 'a',
  status: 'processing',
  stage: 'story',
  waiting_since: new Date(0),
  turn: 1,
  spent: 0,
  next: { stage: 'references', cost: 0, seconds: { low: 1, high: 5 }, clips: [] },
  feedback_cost: { low: 0, high: 0 },
  back: [],
  notes: [],
  story: null,
  references: null,
  storyboard: null,
  clips: null,
};

test('what comes next is told with its price, and a note that is free is not priced', async () => {
  expect(await stageLines(NO_FILES, WAITING)).toEqual([
    '',
    '— story —',
    '  Next: references, free, 1 to 5 s.',
  ]);
});

test('a note that a language model reads is told with its highest price', async () => {
  const lines = await stageLines(NO_FILES, {
    ...WAITING,
    feedback_cost: { low: 0.0003, high: 0.00132 },
  });

  expect(lines.at(-1)).toBe('  A note asks the language model, for up to $0.0013.');
});

test('a note whose price the host did not name says so', async () => {
  const lines = await stageLines(NO_FILES, { ...WAITING, feedback_cost: null });

  expect(lines.at(-1)).toBe('  A note asks the language model, whose price is not known here.');
});
