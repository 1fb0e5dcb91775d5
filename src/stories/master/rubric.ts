import type { ClaimSource } from '../check-claims.ts';
import type { Story, StoryScene } from '../story.ts';

/** One thing a critic measures. */
export interface Criterion {
  name: string;
  /** Parts of a hundred. */
  weight: number;
  /** 0 to 100; what is wrong is said in a sentence, or null. */
  measure: (
    story: Told,
    sources: readonly ClaimSource[],
  ) => { score: number; fault: string | null };
}

export type Told = Pick<
  Story,
  'framework' | 'language' | 'product' | 'call_to_action' | 'facts' | 'scenes'
>;

export interface Verdict {
  /** 0 to 100, weighed. */
  score: number;
  criteria: { name: string; score: number; fault: string | null }[];
}

/** Measured by rules, the same for every writer: nobody's taste, and it can be measured again. */
export function judge(
  criteria: readonly Criterion[],
  story: Told,
  sources: readonly ClaimSource[],
): Verdict {
  const measured = criteria.map(({ name, weight, measure }) => ({
    name,
    weight,
    ...measure(story, sources),
  }));
  const whole = measured.reduce((sum, { weight }) => sum + weight, 0);
  const score = measured.reduce((sum, part) => sum + part.score * part.weight, 0) / whole;
  return {
    score: Math.round(score),
    criteria: measured.map(({ name, score: part, fault }) => ({
      name,
      score: Math.round(part),
      fault,
    })),
  };
}

export function sayOf({ headline, support }: StoryScene): string {
  return support === null ? headline : `${headline} ${support}`;
}

/** Words that carry meaning: four letters and more, or signs of a script without spaces. */
export function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}’]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= 4 || /\p{N}|[^\p{sc=Latin}]/u.test(word)));
}
