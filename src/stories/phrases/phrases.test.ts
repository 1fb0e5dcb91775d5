import { expect, test } from 'vitest';
import { countWords, fitsFrame } from '../reading-time.ts';
import { ENGLISH_PHRASES, type EnglishPhrases } from './english-phrases.ts';
import { TOPIC_PHRASES } from './topic-phrases.ts';
import { WORLD_TRADE_PHRASES } from './world-trade-phrases.ts';
import { WORLD_PHRASES, type WorldPhrases } from './world-phrases.ts';

const trades: Omit<EnglishPhrases, 'seen'>[] = [
  ...Object.values(ENGLISH_PHRASES),
  ...Object.values(TOPIC_PHRASES),
];
const languages: WorldPhrases[] = [
  ...Object.values(WORLD_PHRASES),
  ...Object.values(WORLD_TRADE_PHRASES)
    .flatMap((trades) => Object.values(trades))
    .map((trade) => ({ ...trade, reveal: [] })),
];
const english = trades.flatMap((trade) => [...linesOf(trade), ...trade.call]);
const world = languages.flatMap((language) => [...worldLinesOf(language), ...language.call]);

const CLICHE =
  /game.?chang|unlock|elevate|unleash|revolution|seamless|cutting.?edge|next.?level|transform|empower|supercharge|effortless|dive in/iu;
const SUPERLATIVE =
  /\b(?:best|most|number one|leading|ultimate|perfect|unique|guaranteed?|always works|cheapest|fastest|award|proven|clinically|doctors?|experts?|everyone loves|#1)\b/iu;
const FIGURE = /\d|\b(?:two|three|four|five|ten|hundred|thousand|million|double|half)\b/iu;

test.each([
  ['a cliché', CLICHE],
  ['a superlative, a guarantee or a testimonial', SUPERLATIVE],
  ['a figure, said the prompt or not', FIGURE],
])('no reviewed line holds %s', (_, banned) => {
  expect(english.filter((line) => banned.test(line))).toEqual([]);
});

test('every reviewed line fills a frame and ends', () => {
  for (const line of [...english, ...world])
    expect(fitsFrame(line.replace(/\{\w+\}/u, 'Crumb')), line).toBe(true);
  for (const trade of trades) for (const line of linesOf(trade)) expect(line).toMatch(/[.?!”]$/u);
});

test('a call to action fits a button', () => {
  for (const { call } of [...trades, ...languages])
    for (const words of call) {
      expect(words.length).toBeLessThanOrEqual(32);
      expect(countWords(words)).toBeLessThanOrEqual(5);
    }
});

test('no trade and no language says the same thing twice', () => {
  for (const said of [...trades.map(linesOf), ...languages.map(worldLinesOf)]) {
    expect(new Set(said).size, said.join(' | ')).toBeGreaterThanOrEqual(said.length - 1);
  }
});

function linesOf({ situation, deeper, wish, payoff }: Omit<EnglishPhrases, 'seen'>): string[] {
  return [...situation, ...deeper, ...wish, ...payoff];
}

function worldLinesOf({ tension, wish, reveal, payoff }: WorldPhrases): string[] {
  return [...tension, ...wish, ...reveal, ...payoff];
}
