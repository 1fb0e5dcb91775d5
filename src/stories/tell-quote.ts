import { checkAdherence } from './check-adherence.ts';
import { secondsToRead } from './reading-time.ts';
import type { Framework, StoryScene } from './story.ts';
import { isSpoken, type Quote } from './understanding/find-quotes.ts';

/** Letters above which words are no line of a film any more. */
const LONGEST = 90;
const STEP_SECONDS = 0.5;
/** Half seconds a quote may take from other scenes. */
const MOST_STEPS = 6;

interface Told {
  framework: Framework;
  scenes: readonly StoryScene[];
}

/** One scene of the middle says what the prompt quotes, with who said it, when there is time to read that. */
export function tellQuote({ framework, scenes }: Told, quotes: readonly Quote[]): StoryScene[] {
  const quote = quotes.find((known) => isSpoken(known) && known.said.length <= LONGEST);
  const at = scenes.findLastIndex(({ kind }) => kind === 'benefit' || kind === 'proof');
  const scene = scenes[at];
  if (!quote || !scene) return [...scenes];
  const says = { kind: 'proof' as const, headline: quote.said, support: quote.by, emphasis: [] };
  const told = scenes.map((other, i) => (i === at ? { ...scene, ...says } : other));
  return lengthened({ framework, scenes: told }, at) ?? [...scenes];
}

/** Takes half seconds from the scenes that can best spare them until the line can be read; null when none can. */
function lengthened({ framework, scenes }: Told, at: number): StoryScene[] | null {
  let told = [...scenes];
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    if (told.every((scene, i) => i !== at || spareSeconds(scene) >= 0)) return told;
    const giver = told
      .map((scene, i) => ({ spare: spareSeconds(scene) - STEP_SECONDS, kind: scene.kind, i }))
      .filter(({ spare, kind, i }) => spare >= 0 && kind !== 'close' && i !== at)
      .map(({ spare, i }) => ({ spare, next: moved(told, { from: i, to: at }) }))
      .filter(({ next }) => checkAdherence(framework, next).length === 0)
      .sort((a, b) => b.spare - a.spare)[0];
    if (!giver) return null;
    told = giver.next;
  }
  return null;
}

function spareSeconds({ headline, support, duration }: StoryScene): number {
  return Math.min(duration - 1.5, duration - secondsToRead(headline, support));
}

function moved(
  scenes: readonly StoryScene[],
  { from, to }: { from: number; to: number },
): StoryScene[] {
  return scenes.map((scene, i) => {
    const change = i === to ? STEP_SECONDS : i === from ? -STEP_SECONDS : 0;
    return { ...scene, duration: scene.duration + change };
  });
}
