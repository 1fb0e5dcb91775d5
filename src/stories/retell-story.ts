import { type ClaimSource, withoutUntied } from './check-claims.ts';
import { emphasisOf } from './copy/emphasis.ts';
import { describeStory } from './describe-story.ts';
import { isReadable } from './reading-time.ts';
import type { Story, StoryRequest, StoryScene } from './story.ts';
import { strongestTone } from './understanding/find-tone.ts';
import { understandPrompt } from './understanding/understand-prompt.ts';
import { writeStory } from './write-story.ts';

export interface Feedback {
  /** In the person's own words. */
  note: string;
  /** Null: all of the story. */
  scene_number: number | null;
  /** How often the story was told anew before. */
  tellings: number;
  sources: readonly ClaimSource[];
}

export interface Retold {
  story: Story;
  /** What was made of the note, and what could not be, as sentences. */
  outcome: string;
}

/** Other seeds are tried so often for lines that do without a word. */
const MOST_SEEDS = 12;
const SEED_STEP = 7919;

/** What a note asks for, as far as rules can read it. */
interface Wish {
  /** What is to be said, word for word. */
  words: string | null;
  tone: Story['tone'] | null;
  isShorter: boolean;
  /** A word no line may have. */
  unwanted: string | null;
}

const QUOTED = /[“„"«]([^“”„"«»]{2,80})[”“"»]/u;
const SHORTER = /\b(?:short(?:er)?|tighter|punchier|fewer words|kürzer|plus court|más corto)\b/iu;
const WITHOUT =
  /\b(?:without|avoid|never say|don[’']t say|do not say|no more|ohne|sans|sin)\s+(?:the\s+)?(?:words?\s+)?[“„"«]?([\p{L}\p{N}’'-]{2,})/iu;

/** Tells a story, or one scene of it, anew by rules. What the rules cannot read of a note they say. */
export function retellStory(request: StoryRequest, story: Story, feedback: Feedback): Retold {
  const wish = readWish(feedback.note);
  return feedback.scene_number === null
    ? retellAll(request, story, { wish, feedback })
    : retellScene(request, story, { wish, feedback, at: feedback.scene_number - 1 });
}

function readWish(note: string): Wish {
  return {
    words: QUOTED.exec(note)?.[1]?.trim() ?? null,
    tone: strongestTone(note),
    isShorter: SHORTER.test(note),
    unwanted: WITHOUT.exec(note)?.[1]?.toLowerCase() ?? null,
  };
}

interface Task {
  wish: Wish;
  feedback: Feedback;
}

function retellAll(request: StoryRequest, story: Story, { wish, feedback }: Task): Retold {
  const avoid = story.scenes.filter(isOurs).map(({ headline }) => headline);
  const tone = wish.tone ?? story.tone;
  const told = tellWithout(wish.unwanted, request, { tone, avoid, tellings: feedback.tellings });
  const scenes =
    told.scenes.length === story.scenes.length
      ? told.scenes.map((scene, i) => keepHandwritten(story.scenes[i], scene))
      : told.scenes;
  const fit = wish.isShorter ? scenes.map(shortened) : scenes;
  return {
    story: described({ ...told, scenes: fit }, request.prompt),
    outcome: sentences([
      'Told anew in other words.',
      wish.tone !== null && `In a ${wish.tone} tone.`,
      wish.isShorter && 'Second lines were left out.',
      wish.unwanted !== null && saysUnwanted(fit, wish.unwanted),
      wish.words !== null && 'Say in which scene the quoted words belong.',
      !isRead(wish) && UNREAD,
    ]),
  };
}

function retellScene(
  request: StoryRequest,
  story: Story,
  { wish, feedback, at }: Task & { at: number },
): Retold {
  const scene = story.scenes[at];
  if (scene === undefined) throw new Error('unreachable: the scene was looked up');
  const { line, outcome } =
    wish.words === null
      ? otherLine(request, story, { wish, feedback, at })
      : quotedLine(scene, wish.words, feedback.sources);
  const told = { ...scene, ...line, emphasis: emphasisOf(line.headline, story.product) };
  const next = wish.isShorter ? shortened(told) : told;
  const scenes = story.scenes.map((other, i) => (i === at ? next : other));
  return { story: described({ ...story, scenes }, request.prompt), outcome };
}

interface Line {
  line: Pick<StoryScene, 'headline' | 'support'>;
  outcome: string;
}

/** The next telling in which this scene says something that no scene says now. */
function otherLine(
  request: StoryRequest,
  story: Story,
  { wish, feedback, at }: Task & { at: number },
): Line {
  const scene = story.scenes[at];
  const taken = story.scenes.map(({ headline }) => headline);
  const ask = { tone: wish.tone ?? story.tone, avoid: [scene?.headline ?? ''] };
  for (let n = 1; n <= MOST_SEEDS; n += 1) {
    const told = tell(request, { ...ask, tellings: feedback.tellings + n });
    const found = told.scenes.find(
      ({ beat, headline, support }) =>
        beat === scene?.beat &&
        !taken.includes(headline) &&
        !hasWord(`${headline} ${support ?? ''}`, wish.unwanted) &&
        isReadable(headline, support, scene.duration),
    );
    if (found) {
      const { headline, support } = found;
      const read = isRead(wish) ? false : UNREAD;
      return { line: { headline, support }, outcome: sentences(['Told in other words.', read]) };
    }
  }
  return {
    line: { headline: scene?.headline ?? '', support: scene?.support ?? null },
    outcome: 'Our rules have no other line for this scene: write it by hand.',
  };
}

function quotedLine(scene: StoryScene, words: string, sources: readonly ClaimSource[]): Line {
  const line = { headline: words, support: null };
  if (!isReadable(words, null, scene.duration))
    return { line: scene, outcome: `“${words}” cannot be read in ${scene.duration} s.` };
  if (withoutUntied(words, sources) !== words)
    return {
      line: scene,
      outcome: `“${words}” claims what nobody said: write it by hand if you vouch for it.`,
    };
  return { line, outcome: 'Your words are its line now.' };
}

interface Telling {
  tone: Story['tone'];
  avoid: readonly string[];
  tellings: number;
}

function tell(request: StoryRequest, { tone, avoid, tellings }: Telling): Story {
  return writeStory({ ...request, seed: request.seed + tellings * SEED_STEP, tone, avoid });
}

function tellWithout(word: string | null, request: StoryRequest, telling: Telling): Story {
  const first = tell(request, { ...telling, tellings: telling.tellings + 1 });
  let story = first;
  for (let n = 2; n <= MOST_SEEDS && story.scenes.some((scene) => says(scene, word)); n += 1)
    story = tell(request, { ...telling, tellings: telling.tellings + n });
  return story.scenes.some((scene) => says(scene, word)) ? first : story;
}

function says({ headline, support }: StoryScene, word: string | null): boolean {
  return hasWord(`${headline} ${support ?? ''}`, word);
}

function hasWord(text: string, word: string | null): boolean {
  return word !== null && text.toLowerCase().includes(word);
}

function saysUnwanted(scenes: readonly StoryScene[], word: string): string {
  return scenes.some((scene) => says(scene, word))
    ? `“${word}” could not be left out: it is in the prompt.`
    : `Without “${word}”.`;
}

const UNREAD =
  'Our rules read tones, “shorter”, “without …” and quoted words; the rest of your note they could not read.';

function isRead({ words, tone, isShorter, unwanted }: Wish): boolean {
  return words !== null || tone !== null || isShorter || unwanted !== null;
}

/** What a person wrote stays theirs. */
function keepHandwritten(before: StoryScene | undefined, scene: StoryScene): StoryScene {
  return before === undefined || isOurs(before) ? scene : { ...before, duration: scene.duration };
}

function isOurs({ written_by }: StoryScene): boolean {
  return written_by === undefined;
}

function shortened(scene: StoryScene): StoryScene {
  return { ...scene, support: null };
}

function described(story: Story, prompt: string): Story {
  return { ...story, ...describeStory(story, understandPrompt(prompt)) };
}

function sentences(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' ');
}
