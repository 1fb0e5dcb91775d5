import type { PromptFacts } from './facts.ts';
import { isDangling, stripArticle, toPlainVerb } from './english-words.ts';

type Told = Pick<PromptFacts, 'pains' | 'questions' | 'benefits' | 'features' | 'statements'>;

const ENDS_A_PAIN =
  /^(?:helps? (?:[\p{L}’]+ )?)?(?:stops?|ends?|cuts?|reduces?|removes?|fix(?:es)?|soothes?|calms?|beats?|prevents?|blocks?|replaces?|eliminates?|relieves?|tames?)\s(?:your |the |an? )?(.+)$/iu;
const TURNS = /^turns? (.+?) into (.+)$/iu;
const WEARY = /^(?:are you )?(?:so )?(?:tired|sick|bored|fed up) (?:of|with) (.+?)\?$/iu;
const SO_YOU = /\bso (?:that )?you (?:can |will |finally )?(.+)$/iu;
const LETS_YOU = /^(?:lets?|helps?) you (?!stop\b)(?:to )?(.+)$/iu;
const LEARN = /^((?:learn|sleep|cook|speak|play|travel|eat|work)\s.+)$/iu;

const LONGEST_WORDS = 4;

/** What the prompt says of its product, turned round: what it ends is the pain, what it lets one do is the wish. */
export function readLongings(told: Told): Pick<PromptFacts, 'pains' | 'wishes' | 'afterwards'> {
  const phrases = [...told.benefits, ...told.features, ...told.statements];
  const found = (patterns: readonly RegExp[], texts: readonly string[], part = 1) =>
    texts.flatMap((text) => patterns.flatMap((pattern) => short(pattern.exec(text)?.[part])));
  const ended = found([ENDS_A_PAIN, TURNS], phrases).map(stripArticle);
  const pains = [...told.pains, ...found([WEARY], told.questions), ...ended];
  return {
    pains: [...new Set(pains)],
    wishes: [...new Set(found([SO_YOU, LETS_YOU, LEARN], phrases).map(asWish))],
    afterwards: found([TURNS], phrases, 2),
  };
}

/** As much of it as can be asked about in one breath: up to the next small word. */
function short(words: string | undefined): string[] {
  if (words === undefined) return [];
  const [kept = ''] = words.split(
    /[,;:]\s|\s(?:and|in|along|within|by|for|with|without|so|while|at|on|from)\s/iu,
  );
  const count = kept.split(' ').length;
  return kept.length >= 3 && count <= LONGEST_WORDS && !isDangling(kept) ? [kept] : [];
}

function asWish(words: string): string {
  return toPlainVerb(words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));
}
