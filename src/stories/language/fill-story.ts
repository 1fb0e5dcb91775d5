import { type ClaimSource, withoutUntied } from '../check-claims.ts';
import { emphasisOf } from '../copy/emphasis.ts';
import { describeStory } from '../describe-story.ts';
import { isReadable } from '../reading-time.ts';
import type { Story, StoryScene } from '../story.ts';
import { understandPrompt } from '../understanding/understand-prompt.ts';
import type { WrittenScene } from './answers.ts';

const LONGEST_CALL = 32;

export interface Written {
  call_to_action?: string | undefined;
  scenes: readonly WrittenScene[];
}

export interface Filled {
  story: Story;
  /** What of the answer could not be used as it was, as sentences. */
  mended: string[];
}

/**
 * Puts a model's words into a story that our rules planned: what claims something nobody said is taken out, what cannot be
 * read in its time loses its support, and a scene with nothing left keeps the words of the rules.
 */
export function fillStory(
  story: Story,
  written: Written,
  { prompt, sources }: { prompt: string; sources: readonly ClaimSource[] },
): Filled {
  const mended: string[] = [];
  const scenes = story.scenes.map((scene, i) => {
    const words = written.scenes.find(({ scene_number }) => scene_number === i + 1);
    if (words === undefined) return scene;
    const { filled, fault } = fillScene(scene, words, { name: story.product, sources });
    if (fault !== null) mended.push(`Scene ${i + 1}: ${fault}`);
    return filled;
  });
  const call = written.call_to_action?.replace(/[.!]+$/u, '');
  const isCallFit =
    call !== undefined && call.length <= LONGEST_CALL && withoutUntied(call, sources) === call;
  if (call !== undefined && !isCallFit) mended.push(`Call to action: “${call}” was not used.`);
  const told = { ...story, scenes, call_to_action: isCallFit ? call : story.call_to_action };
  return { story: { ...told, ...describeStory(told, understandPrompt(prompt)) }, mended };
}

function fillScene(
  scene: StoryScene,
  words: WrittenScene,
  { name, sources }: { name: string | null; sources: readonly ClaimSource[] },
): { filled: StoryScene; fault: string | null } {
  const visual =
    words.visual == null || words.visual === '' ? scene.visual_elements : [words.visual];
  const seen = { ...scene, visual_elements: visual };
  const headline = withoutUntied(words.headline, sources);
  const support = (words.support ?? '') === '' ? null : withoutUntied(words.support ?? '', sources);
  if (headline === null)
    return { filled: seen, fault: `“${words.headline}” claims what nobody said.` };
  const fit = [support, null].find((text) => isReadable(headline, text, scene.duration));
  if (fit === undefined)
    return { filled: seen, fault: `“${headline}” cannot be read in ${scene.duration} s.` };
  const isCut = fit !== (words.support ?? null) || headline !== words.headline;
  return {
    filled: { ...seen, headline, support: fit, emphasis: emphasisOf(headline, name) },
    fault: isCut ? `“${words.headline}” was cut to what can be read and was said.` : null,
  };
}
