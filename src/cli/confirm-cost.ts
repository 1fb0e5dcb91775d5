import { createInterface } from 'node:readline/promises';
import type { RunEstimate } from '#src/spending/estimate-run.ts';
import type { TalkPrice } from '#src/generations/story/price-talk.ts';
import { sayDollars, toDollars } from '#src/spending/sum-cost.ts';
import { UsageError } from './exit.ts';

/** Where the question is asked: nobody is asked through a pipe. */
export interface Asker {
  isTerminal: boolean;
  ask(question: string): Promise<string>;
}

interface Asking {
  yes: boolean;
  tell: (line: string) => void;
  asker: Asker;
  /** What a language model is asked; null: none is. */
  words?: TalkPrice | null;
}

/**
 * Says what an ad will cost and has its clips confirmed, unless they are free or were confirmed by `--yes`. Words cost cents:
 * their price is told, and naming a model and its price was the host's word for it.
 */
export async function confirmCost(
  estimate: RunEstimate,
  { yes, tell, asker, words = null }: Asking,
): Promise<void> {
  const isBought = estimate.cost_micros > 0;
  if (isBought) tell(costSentence(estimate));
  if (words !== null && (isBought || words.cost !== null)) tell(wordsSentence(words));
  if (!isBought) return;
  if (yes) return;
  if (!asker.isTerminal) {
    throw new UsageError('This ad costs money: add --yes to buy it without being asked.');
  }
  const answer = await asker.ask('Make it? [y/N] ');
  if (!/^y(es)?$/i.test(answer.trim())) throw new UsageError('Nothing was bought.');
}

function costSentence({ clips, cost_micros, seconds }: RunEstimate): string {
  const bought = clips.reduce((sum, clip) => sum + clip.seconds, 0);
  const scenes = clips.length === 1 ? 'one scene' : `${clips.length} scenes`;
  const models = [...new Set(clips.map(({ model }) => model))].join(', ');
  return (
    `This ad costs about ${toDollars(cost_micros)} (${scenes}, ${bought} s by ${models}) and takes ` +
    `${minutes(seconds.low)} to ${minutes(seconds.high)} minutes.`
  );
}

function wordsSentence({ model, questions, cost }: TalkPrice): string {
  const { low, high } = questions;
  const asked = low === high ? String(low) : `${low} to ${high}`;
  const price =
    cost === null ? 'an unknown sum (set OPENAI_PRICE)' : `up to ${sayDollars(cost.high)}`;
  return `Its story costs ${price}: ${asked} ${high === 1 ? 'question' : 'questions'} to ${model}.`;
}

function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** The person at this terminal. */
export function askHere(): Asker {
  return {
    isTerminal: process.stdin.isTTY && process.stderr.isTTY,
    async ask(question) {
      const terminal = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await terminal.question(question);
      } finally {
        terminal.close();
      }
    },
  };
}
