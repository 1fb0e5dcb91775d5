import type { Story } from '#src/stories/story.ts';
import { findCategory } from '#src/stories/understanding/find-category.ts';
import { THING_WORDS, THINGS_OF_TRADES } from './thing-words.ts';

/** Words that ask for an ad and say nothing of what it is for. */
const REQUEST = /\b(?:promote|advertise|create|make|an?|ad|ads|advert|commercial|for|video)\b/giu;
/** More would make a film a jumble. */
const MOST_THINGS = 6;

/** The things a text speaks of that a film can show, in the order the text names them. */
export function thingsNamed(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}&’-]+|\p{Extended_Pictographic}/gu) ?? [];
  return [...new Set(words.slice(0, 200).flatMap(thingsCalled))];
}

/** The things of an advertised product's world: those the prompt names, then those of its trade. */
export function thingsOf({ prompt }: { prompt: string }, story: Pick<Story, 'product'>): string[] {
  const text = `${story.product ?? ''} ${prompt}`;
  const named = thingsNamed(text.replace(REQUEST, ' '));
  const trade = findCategory(prompt);
  const usual = THINGS_OF_TRADES[trade ?? '']?.split(' ') ?? [];
  const ofTrade = named.filter((thing) => usual.includes(thing));
  // A workshop may make anything: what it names says more of it than what its trade is known for.
  if (trade === 'craft') return [...new Set([...named, ...usual])].slice(0, MOST_THINGS);
  // A bakery that speaks of mornings is a bakery first.
  return [...new Set([...ofTrade, ...usual.slice(0, 2), ...named, ...usual])].slice(0, MOST_THINGS);
}

function thingsCalled(written: string): string[] {
  const word = written.replace(/[’']s?$/u, '');
  return NAMES.filter(
    ({ whole, stems }) => whole.has(word) || stems.some((stem) => isForm(word, stem)),
  ).map(({ thing }) => thing);
}

/** A stem stands for its own endings, not for every longer word. */
function isForm(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.length <= stem.length + 5;
}

const NAMES = Object.entries(THING_WORDS).map(([thing, list]) => {
  const words = list.split(' ');
  return {
    thing,
    whole: new Set(words.filter((word) => !word.endsWith('~'))),
    stems: words.filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)),
  };
});
