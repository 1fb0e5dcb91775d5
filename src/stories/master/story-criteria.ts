import { checkAdherence } from '../check-adherence.ts';
import { tieClaims } from '../check-claims.ts';
import { ENGLISH_PHRASES } from '../phrases/english-phrases.ts';
import { WORLD_PHRASES } from '../phrases/world-phrases.ts';
import { countWords, isReadable } from '../reading-time.ts';
import { type Criterion, sayOf, wordsOf } from './rubric.ts';

const WORN_OUT =
  /game.?chang|unlock|elevate|unleash|revolution|seamless|cutting.?edge|next.?level|empower|supercharge|effortless|dive in|say goodbye to|look no further|in today[’']s/iu;

/** Lines that would fit any ad at all. */
const ANYBODY: ReadonlySet<string> = new Set([
  ...Object.values(ENGLISH_PHRASES.general).flat(),
  ...Object.values(WORLD_PHRASES).flatMap(({ tension, wish, payoff }) => [
    ...tension,
    ...wish,
    ...payoff,
  ]),
]);

const LONGEST_HOOK_WORDS = 6;
const USUAL_CALL_WORDS = 5;

/** What the story critic measures, and how much each counts. */
export const STORY_CRITERIA: readonly Criterion[] = [
  {
    name: 'hook',
    weight: 20,
    measure: ({ scenes, product }, sources) => {
      const hook = scenes[0]?.headline ?? '';
      const over = Math.max(0, countWords(hook) - LONGEST_HOOK_WORDS);
      if (ANYBODY.has(hook)) return { score: 35, fault: `The hook “${hook}” fits any ad.` };
      if (over > 0)
        return {
          score: Math.max(0, 90 - over * 20),
          fault: `The hook has ${over} words too many.`,
        };
      if (product !== null && hook.toLowerCase().replace(/[.!]$/u, '') === product.toLowerCase())
        return { score: 70, fault: 'The hook only says the name.' };
      const known = wordsOf(sources.map(({ text }) => text).join(' '));
      const isOwn = [...wordsOf(hook)].some((word) => known.has(word));
      return {
        score: isOwn ? 100 : 80,
        fault: isOwn ? null : `The hook “${hook}” has no word of the prompt.`,
      };
    },
  },
  {
    name: 'beats',
    weight: 15,
    measure: ({ framework, scenes }) => {
      const faults = checkAdherence(framework, scenes);
      return { score: Math.max(0, 100 - faults.length * 34), fault: faults[0] ?? null };
    },
  },
  {
    name: 'product named',
    weight: 15,
    measure: ({ product, scenes }) => {
      if (product === null) return { score: 100, fault: null };
      const whole = scenes.reduce((sum, { duration }) => sum + duration, 0);
      const at = scenes.findIndex((scene) =>
        sayOf(scene).toLowerCase().includes(product.toLowerCase()),
      );
      if (at < 0) return { score: 0, fault: `“${product}” is never named.` };
      const start = scenes.slice(0, at).reduce((sum, { duration }) => sum + duration, 0);
      const isLate = start / whole > 0.62;
      return { score: isLate ? 60 : 100, fault: isLate ? `“${product}” is named late.` : null };
    },
  },
  {
    name: 'one idea a scene',
    weight: 10,
    measure: ({ scenes }) => {
      const crowded = scenes.find((scene) => countWords(sayOf(scene)) > 12);
      const share = scenes.filter((scene) => countWords(sayOf(scene)) <= 12).length / scenes.length;
      return {
        score: share * 100,
        fault: crowded === undefined ? null : `“${crowded.headline}” says too much at once.`,
      };
    },
  },
  {
    name: 'reading speed',
    weight: 10,
    measure: ({ scenes }) => {
      const hasty = scenes.find(
        ({ headline, support, duration }) => !isReadable(headline, support, duration),
      );
      return hasty === undefined
        ? { score: 100, fault: null }
        : { score: 0, fault: `“${hasty.headline}” cannot be read in its time.` };
    },
  },
  {
    name: 'call to action',
    weight: 10,
    measure: ({ call_to_action: call }) => {
      const words = countWords(call);
      const isAct = words >= 2 || /[^\p{sc=Latin}]/u.test(call.replace(/[\s.!]/gu, ''));
      const score = words > USUAL_CALL_WORDS ? 70 : isAct ? 100 : 80;
      return { score, fault: words > USUAL_CALL_WORDS ? `“${call}” is long for a button.` : null };
    },
  },
  {
    name: 'facts told',
    weight: 14,
    measure: ({ scenes, facts }) => {
      if (facts.length === 0) return { score: 100, fault: null };
      const said = wordsOf(scenes.map(sayOf).join(' '));
      const untold = facts.filter((fact) => !isTold(fact, said));
      // A film has room for about three; a prompt may hold twenty.
      const room = Math.min(facts.length, Math.max(2, scenes.length - 2));
      const score = (Math.min(room, facts.length - untold.length) / room) * 100;
      return { score, fault: score === 100 ? null : `Untold: “${untold[0] ?? ''}”.` };
    },
  },
  {
    name: 'specific',
    weight: 10,
    measure: ({ scenes }, sources) => {
      const known = wordsOf(sources.map(({ text }) => text).join(' '));
      const isOwn = (text: string) => [...wordsOf(text)].some((word) => known.has(word));
      const own = scenes.filter((scene) => isOwn(sayOf(scene))).length / scenes.length;
      const bland = scenes.find(({ headline }) => ANYBODY.has(headline));
      const score = Math.min(100, own * 170) - (bland === undefined ? 0 : 25);
      return {
        score: Math.max(0, score),
        fault: bland === undefined ? null : `“${bland.headline}” fits any ad.`,
      };
    },
  },
  {
    name: 'claims and clichés',
    weight: 8,
    measure: ({ scenes }, sources) => {
      for (const scene of scenes) {
        const said = sayOf(scene);
        const untied = tieClaims(said, sources).find(({ from }) => from === null);
        if (untied) return { score: 0, fault: `“${untied.words}” is nowhere in the prompt.` };
        const worn = WORN_OUT.exec(said)?.[0];
        if (worn !== undefined) return { score: 0, fault: `“${worn}” is worn out.` };
      }
      return { score: 100, fault: null };
    },
  },
];

function isTold(fact: string, said: ReadonlySet<string>): boolean {
  const words = [...wordsOf(fact)];
  return words.filter((word) => said.has(word)).length >= words.length * 0.6;
}
