import { type SceneKind } from '#src/rendering/film-brief.ts';
import { callToAction } from './copy/call-to-action.ts';
import { chooseLine } from './copy/choose-line.ts';
import { emphasisOf } from './copy/emphasis.ts';
import { englishLines } from './copy/english-lines.ts';
import { nameOf } from './copy/english-names.ts';
import { type Line } from './copy/line.ts';
import { worldLines } from './copy/world-lines.ts';
import { describeStory, seenIn } from './describe-story.ts';
import { KIND_OF_ROLE, type Role } from './frameworks.ts';
import { planScenes, type ScenePlace } from './plan-scenes.ts';
import { type Chance, seededChance } from './seeded-chance.ts';
import { type Story, type StoryRequest, type StoryScene } from './story.ts';
import { type PromptFacts } from './understanding/facts.ts';
import { understandPrompt } from './understanding/understand-prompt.ts';

/**
 * Writes an ad by rules, without a language model: the prompt is taken apart, the framework's beats are laid over the
 * film, and each scene takes the line that fits its role and its time. It states nothing the prompt did not.
 * The same request gives the same story.
 */
export function writeStory({ prompt, framework, duration, seed }: StoryRequest): Story {
  const facts = understandPrompt(prompt);
  const chance = seededChance(seed);
  const places = planScenes({ framework, duration, ideas: countIdeas(facts) }, chance);
  const lines = writeLines(facts, places, chance);

  const product = nameOf(facts);
  const scenes = places.map((place, i) =>
    toScene(place, lines[i] ?? lastResort(facts, i), facts, product),
  );
  const call_to_action = callToAction(facts, chance);
  const story = {
    framework,
    language: facts.language,
    tone: facts.tone,
    product,
    call_to_action,
    scenes,
  };
  return { ...story, ...describeStory(story, facts) };
}

/** What stands in the middle of the film is said first, so that no earlier scene takes its words. */
const FIRST_COME: readonly Role[] = ['reveal', 'close', 'offer', 'hook', 'problem', 'before'];

function writeLines(
  facts: PromptFacts,
  places: readonly ScenePlace[],
  chance: Chance,
): (Line | undefined)[] {
  const lines = places.map((): Line | undefined => undefined);
  const order = places
    .map((place, at) => ({ ...place, at }))
    .sort((a, b) => rank(a.role) - rank(b.role) || a.at - b.at);
  for (const { role, duration, at } of order) {
    const told = lines.filter((line) => line !== undefined);
    const roles: readonly Role[] = [role, ...FALLBACK[role]];
    for (const candidate of roles) {
      lines[at] ??= chooseLine(linesFor(facts, candidate), told, duration, chance);
    }
  }
  return lines;
}

function rank(role: Role): number {
  const at = FIRST_COME.indexOf(role);
  return at < 0 ? FIRST_COME.length : at;
}

const FALLBACK: Record<Role, readonly Role[]> = {
  hook: ['problem', 'after', 'reveal'],
  problem: ['hook', 'agitation', 'after'],
  before: ['hook', 'agitation', 'after'],
  agitation: ['problem', 'after', 'close'],
  after: ['desire', 'close', 'reveal'],
  reveal: ['interest', 'desire', 'close'],
  interest: ['desire', 'close', 'reveal'],
  desire: ['interest', 'close', 'reveal'],
  offer: ['desire', 'close', 'reveal'],
  close: ['desire', 'reveal'],
};

function linesFor(facts: PromptFacts, role: Role): Line[] {
  return facts.language === 'en' ? englishLines(facts, role) : worldLines(facts, role);
}

/** Enough is known for every usual scene where we have words of our own; otherwise scenes follow what the prompt says. */
function countIdeas(facts: PromptFacts): number {
  return new Set(
    (['hook', 'agitation', 'reveal', 'desire', 'close'] as const).flatMap((role) =>
      linesFor(facts, role).map(({ idea }) => idea),
    ),
  ).size;
}

/** Nothing new could be said: the name or the mark of a pause stands, once for each scene. */
function lastResort(facts: PromptFacts, at: number): Line {
  const mark = nameOf(facts) ?? '…';
  return {
    headline: `${mark}${'.'.repeat(at % 3)}`,
    support: null,
    weight: 0,
    idea: mark,
    isProof: false,
  };
}

function toScene(
  place: ScenePlace,
  line: Line,
  facts: PromptFacts,
  product: string | null,
): StoryScene {
  const kind: SceneKind =
    line.isProof && KIND_OF_ROLE[place.role] === 'benefit' ? 'proof' : KIND_OF_ROLE[place.role];
  return {
    beat: place.beat,
    kind,
    headline: line.headline,
    support: line.support,
    emphasis: emphasisOf(line.headline, product),
    duration: place.duration,
    visual_elements: seenIn(kind, facts, product),
  };
}
