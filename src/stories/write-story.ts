import type { SceneKind } from '#src/rendering/film-brief.ts';
import { callToAction } from './copy/call-to-action.ts';
import { chooseLine } from './copy/choose-line.ts';
import { emphasisOf } from './copy/emphasis.ts';
import { englishLines } from './copy/english-lines.ts';
import { nameOf } from './copy/english-names.ts';
import type { Line } from './copy/line.ts';
import { worldLines } from './copy/world-lines.ts';
import { describeStory, seenIn } from './describe-story.ts';
import { KIND_OF_ROLE, type Role } from './frameworks.ts';
import { withProductPage } from './product-facts.ts';
import { isReadable } from './reading-time.ts';
import { planScenes, type ScenePlace } from './plan-scenes.ts';
import { type Chance, seededChance } from './seeded-chance.ts';
import { tellQuote } from './tell-quote.ts';
import type { Framework, Story, StoryRequest, StoryScene } from './story.ts';
import type { PromptFacts } from './understanding/facts.ts';
import { findQuotes, withoutQuotes } from './understanding/find-quotes.ts';
import { listFacts } from './understanding/list-facts.ts';
import { understandPrompt } from './understanding/understand-prompt.ts';

/**
 * Writes an ad by rules, without a language model: the prompt is taken apart, the framework's beats are laid over the
 * film, and each scene takes the line that fits its role and its time. It states nothing the prompt did not.
 * The same request gives the same story.
 */
export function writeStory(request: StoryRequest): Story {
  const { prompt, framework, duration, seed, avoid = [] } = request;
  const quotes = findQuotes(prompt);
  const understood = withProductPage(
    understandPrompt(withoutQuotes(prompt, quotes)),
    request.product_page ?? null,
  );
  const facts = { ...understood, tone: request.tone ?? understood.tone };
  const linesOf = findLines(facts, { framework, avoid });
  const chance = seededChance(seed, prompt);
  const places = planScenes({ framework, duration, ideas: countIdeas(linesOf) }, chance);
  const lines = writeLines(linesOf, places, chance);

  const product = nameOf(facts);
  const written = places.map((place, i) =>
    toScene(place, lines[i] ?? lastResort(facts, i, place.duration), facts, product),
  );
  const scenes = tellQuote({ framework, scenes: written }, quotes);
  const { language, tone, category, topic } = facts;
  const story = {
    framework,
    language,
    tone,
    product,
    category,
    topic,
    facts: listFacts(facts),
    quotes: quotes.map(({ said }) => said),
    call_to_action: callToAction(
      facts,
      scenes.map(({ headline }) => headline),
      chance,
    ),
    scenes,
  };
  return { ...story, ...describeStory(story, facts) };
}

/** What stands in the middle of the film is said first, so that no earlier scene takes its words. */
const FIRST_COME: readonly Role[] = [
  'reveal',
  'close',
  'offer',
  'interest',
  'hook',
  'problem',
  'before',
];

function writeLines(
  linesOf: LinesOf,
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
      lines[at] ??= chooseLine(linesOf(candidate), told, duration, chance);
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

type LinesOf = (role: Role) => readonly Line[];

/** Only what follows a problem can answer it. */
const ANSWER = /^(?:There’s .+ for that|That’s where .+ comes in)\.$/u;
const ANSWERING: readonly Framework[] = ['PAS', 'BAB'];

function findLines(
  facts: PromptFacts,
  { framework, avoid }: { framework: Framework; avoid: readonly string[] },
): LinesOf {
  const found = new Map<Role, readonly Line[]>();
  const isWanted = ({ headline }: Line) =>
    !avoid.includes(headline) && (ANSWERING.includes(framework) || !ANSWER.test(headline));
  return (role) => {
    const lines =
      found.get(role) ??
      (facts.language === 'en' ? englishLines(facts, role) : worldLines(facts, role)).filter(
        isWanted,
      );
    found.set(role, lines);
    return lines;
  };
}

/** Enough is known for every usual scene where we have words of our own; otherwise scenes follow what the prompt says. */
function countIdeas(linesOf: LinesOf): number {
  const roles: readonly Role[] = ['hook', 'agitation', 'reveal', 'desire', 'close'];
  return new Set(roles.flatMap((role) => linesOf(role).map(({ idea }) => idea))).size;
}

/** Ends that make another line of the same word. */
const ENDS = ['.', '…', '!', '?', '?!', '!!', '…?', '…!', '!?', '?…', '!…', '…'] as const;

/** Nothing new could be said in this time: as much of the name as can be read stands there, each time with another end. */
function lastResort(facts: PromptFacts, at: number, seconds: number): Line {
  const name = nameOf(facts) ?? '…';
  const end = ENDS[at % ENDS.length] ?? '';
  const headline = [name, ...name.split(' '), '…']
    .map((words) => `${words}${end}`)
    .find((words) => isReadable(words, null, seconds));
  return {
    headline: headline ?? '…',
    support: null,
    spare: null,
    weight: 0,
    idea: name,
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
