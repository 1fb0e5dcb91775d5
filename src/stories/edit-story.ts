import { AppError } from '#src/platform/errors.ts';
import { emphasisOf } from './copy/emphasis.ts';
import { describeStory } from './describe-story.ts';
import { fitsFrame, secondsToRead } from './reading-time.ts';
import type { Story, StoryScene } from './story.ts';
import { understandPrompt } from './understanding/understand-prompt.ts';

/** A story as its owner wants it: the scenes that stay, in their new order, by their numbers of now. */
export interface StoryEdit {
  call_to_action?: string | undefined;
  scenes: readonly {
    scene_number: number;
    headline: string;
    support?: string | null | undefined;
  }[];
}

/** An opening and the end card. */
const FEWEST_SCENES = 2;

/**
 * Writes a person's own lines into a story. Scenes that were left out give their time to the others, so that the film
 * keeps its length; a line that cannot be read in its time is refused, not cut.
 */
export function editStory(story: Story, edit: StoryEdit, prompt: string): Story {
  const kept = edit.scenes.map(({ scene_number }, i) => sceneOf(story, scene_number, i));
  refuseOrder(story, edit);
  const lengths = shareOut(
    kept.map(({ duration }) => duration),
    story.scenes.reduce((sum, { duration }) => sum + duration, 0),
  );
  const scenes = kept.map((scene, i) => {
    const timed = { ...scene, duration: lengths[i] ?? scene.duration };
    return writeLine(timed, { ...edit.scenes[i], at: i }, story.product);
  });
  const told = { ...story, scenes, call_to_action: edit.call_to_action ?? story.call_to_action };
  const { llm_specification, scene_plan } = describeStory(told, understandPrompt(prompt));
  const { writer } = story.llm_specification;
  return {
    ...told,
    llm_specification: { ...llm_specification, writer, edited_by: 'user' },
    scene_plan,
  };
}

function sceneOf(story: Story, sceneNumber: number, at: number): StoryScene {
  const scene = story.scenes[sceneNumber - 1];
  if (scene) return scene;
  throw wrong(
    `scenes.${at}.scene_number`,
    `There is no scene ${sceneNumber}: the story has ${story.scenes.length}.`,
  );
}

function refuseOrder(story: Story, { scenes }: StoryEdit): void {
  const numbers = scenes.map(({ scene_number }) => scene_number);
  const twice = numbers.findIndex((number, i) => numbers.indexOf(number) !== i);
  if (twice >= 0) throw wrong(`scenes.${twice}.scene_number`, 'A scene is named once.');
  if (scenes.length < FEWEST_SCENES)
    throw wrong('scenes', `A story keeps at least ${FEWEST_SCENES} scenes.`);
  if (numbers.at(-1) !== story.scenes.length)
    throw wrong('scenes', 'The last scene is the end card: it stays, and stays last.');
}

function writeLine(
  scene: StoryScene,
  line: { headline?: string; support?: string | null | undefined; at: number },
  product: string | null,
): StoryScene {
  const headline = clean(line.headline ?? scene.headline);
  const support = line.support === undefined ? scene.support : clean(line.support ?? '') || null;
  if (headline === scene.headline && support === scene.support) return scene;
  if (!fitsFrame(headline, support))
    throw wrong(
      `scenes.${line.at}.headline`,
      'A headline has at most 8 words and 48 letters, a second line 60 letters.',
    );
  const needed = secondsToRead(headline, support);
  if (needed > scene.duration)
    throw wrong(
      `scenes.${line.at}.headline`,
      `This takes ${needed.toFixed(1)} s to read and is seen for ${scene.duration} s: shorten it.`,
    );
  return {
    ...scene,
    headline,
    support,
    emphasis: emphasisOf(headline, product),
    written_by: 'user',
  };
}

function clean(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}

/** The same whole, in half seconds, each scene as much longer as the others. */
function shareOut(lengths: readonly number[], whole: number): number[] {
  const given = lengths.reduce((sum, length) => sum + length, 0);
  if (given === whole) return [...lengths];
  const grown = lengths.map((length) => Math.floor((length * whole * 2) / given) / 2);
  const left = whole - grown.reduce((sum, length) => sum + length, 0);
  return grown.map((length, i) => (i === grown.length - 1 ? length + left : length));
}

function wrong(field: string, message: string): AppError {
  return new AppError('INVALID_FIELD', message, { details: { field } });
}
