import type { BriefFact } from '#src/rendering/film-brief.ts';
import { FIGURE } from '#src/rendering/design/scenes/figure.ts';
import type { Story } from '#src/stories/story.ts';

const FEWEST = 2;
const MOST = 4;
/** Letters that are read on a card in passing. */
const LONGEST_LABEL = 34;
/** Seconds before the cards have arrived, and seconds each of them takes to be read. */
const ARRIVING = 0.7;
const READING = 0.6;

/** What a price or a discount is said with: that is for the end card. */
const OFFERED =
  /[$€£¥₹]|\b(?:off|sale|save|discount|rabatt|deal|coupon|code)\b|\bfree (?:\w+ )?(?:delivery|shipping|trial|returns)\b|\b(?:today|until|till)\b/iu;
/** After these words a figure is a time or a way to count, and nothing to be proud of. */
const NO_AMOUNT = /^(?:am|pm|to|for|of|in|and|or|st|nd|rd|th|[-–—/&+])(?![\p{L}])/iu;

/** The scene that shows the prompt's facts as cards, and the facts; null when there are too few, or no time. */
export function factsShown({
  facts,
  scenes,
}: Pick<Story, 'facts' | 'scenes'>): { at: number; facts: BriefFact[] } | null {
  const known = facts.flatMap(splitFact).filter((fact) => !OFFERED.test(fact));
  const places = scenes.flatMap(({ kind, duration, headline, support }, at) => {
    if ((kind !== 'benefit' && kind !== 'proof') || support !== null) return [];
    const untold = known.filter((fact) => !says(headline, fact));
    const cards = untold.flatMap(toFact).slice(0, cardsReadIn(duration));
    const isShown = cards.length >= FEWEST && cards.some(({ figure }) => figure !== null);
    const isApart = !OFFERED.test(headline) && !untold.some((fact) => says(fact, headline));
    return isShown ? [{ at, cards, isApart: Number(isApart) }] : [];
  });
  // The scene with most of the facts, that says something beside them, and the later of two.
  const [best] = places.sort(
    (a, b) => b.cards.length - a.cards.length || b.isApart - a.isApart || b.at - a.at,
  );
  return best ? { at: best.at, facts: best.cards } : null;
}

function cardsReadIn(seconds: number): number {
  return Math.min(MOST, Math.floor((seconds - ARRIVING) / READING));
}

/** "100% real mint and 4 calories" are two. */
function splitFact(fact: string): string[] {
  return fact.split(/,?\s+(?:and|und|et|y|e|&)\s+(?=\d)|,\s+(?=\d)/u);
}

function toFact(fact: string): BriefFact[] {
  const text = fact.replace(/[\s.!]+$/u, '');
  const found = FIGURE.exec(text);
  const rest = found?.index === 0 ? text.slice(found[0].length).trim() : '';
  const isAmount = rest !== '' && !NO_AMOUNT.test(rest);
  const figure = found && isAmount ? found[0].trim() : null;
  const label = figure === null ? text : rest;
  return label.length <= LONGEST_LABEL ? [{ figure, label }] : [];
}

function says(line: string, words: string): boolean {
  return ` ${bare(line)} `.includes(` ${bare(words)} `);
}

function bare(text: string): string {
  return text
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
