import type { LanguageModel } from '#src/providers/language-model.ts';
import { foretellTalk, type Talk } from '#src/stories/language/foretell-talk.ts';
import type { Agents } from '#src/stories/language/tell-by-model.ts';

export interface TalkPrice {
  model: string;
  /** How often it is asked: when critics agree at once, and when they never do. */
  questions: { low: number; high: number };
  /** US dollars; null: the host named no price. An answer that has to be mended costs another. */
  cost: { low: number; high: number } | null;
}

/** Letters of Latin words make about four bytes a token; other scripts and JSON need more tokens. */
const BYTES_A_TOKEN = { low: 4.5, high: 2.5 };
/** Answers are shorter than they may be: about so much of it. */
const SHORT_ANSWER = 0.15;
const TOKENS_A_PRICE = 1e6;

/** What it costs to have a model tell something, before it is asked. */
export async function priceTalk(
  { name, price }: LanguageModel,
  tell: (agents: Agents) => Promise<unknown>,
): Promise<TalkPrice> {
  const short = await foretellTalk(tell, { isContent: true });
  const long = await foretellTalk(tell, { isContent: false });
  return {
    model: name,
    questions: { low: short.questions, high: long.questions },
    cost: price && { low: costOf(short, price, 'low'), high: costOf(long, price, 'high') },
  };
}

function costOf(
  { bytes, mostTokens }: Talk,
  price: NonNullable<LanguageModel['price']>,
  end: 'low' | 'high',
): number {
  const answered = end === 'low' ? mostTokens * SHORT_ANSWER : mostTokens;
  return ((bytes / BYTES_A_TOKEN[end]) * price.input + answered * price.output) / TOKENS_A_PRICE;
}
