import { FPS } from '#src/rendering/film-brief.ts';

export type PartName = 'headline' | 'support' | 'call_to_action';

interface SpokenPart {
  name: PartName;
  /** How long it takes at the voice's own pace. */
  seconds: number;
}

/** A scene and what there is to say in it. */
export interface ScenePlan {
  frames: number;
  parts: readonly SpokenPart[];
}

export interface NarratedScene {
  frames: number;
  /** What is said, in order; empty where nothing fits. */
  parts: readonly PartName[];
  /** From 1 to `FASTEST`, the same for all of the scene. */
  pace: number;
}

/** Nothing is said while the scene before still leaves, nor while the next one comes. */
export const LEAD_FRAMES = 5;
const TAIL_FRAMES = 4;
/** Between headline and what follows it: a breath. */
export const BREATH_FRAMES = 8;
/** Up to this pace nobody notices, so more is said rather than less. */
const UNNOTICED = 1.08;
/** Faster than this is heard as haste. */
export const FASTEST = 1.15;
/** Scenes are planned in half seconds. */
const STEP_FRAMES = FPS / 2;
/** No scene is cut shorter than this, nor below this part of what it had. */
const LEAST_FRAMES = 1.5 * FPS;
const LEAST_SHARE = 0.7;

/** What may be said in a scene, the most wanted first: the call to action before the supporting line. */
const CHOICES: readonly (readonly PartName[])[] = [
  ['headline', 'support', 'call_to_action'],
  ['headline', 'call_to_action'],
  ['headline', 'support'],
  ['headline'],
  ['support'],
  ['call_to_action'],
];

/**
 * Fits what is said into the scenes: all of it where there is room, the headline alone where there is not, a
 * little faster if that helps. A scene whose headline does not fit gets time from those that have some to
 * spare; the film stays as long as it is. What fits nowhere is not said.
 */
export function planNarration(scenes: readonly ScenePlan[]): NarratedScene[] {
  return shareTime(scenes).map((frames, index) => {
    const { parts = [] } = scenes[index] ?? {};
    return { frames, ...chooseParts(parts, frames) };
  });
}

function chooseParts(
  parts: readonly SpokenPart[],
  frames: number,
): Pick<NarratedScene, 'parts' | 'pace'> {
  const choices = CHOICES.map((names) => parts.filter(({ name }) => names.includes(name))).filter(
    (choice, index) => choice.length === CHOICES[index]?.length,
  );
  const unhurried = choices.find((choice) => framesFor(choice, UNNOTICED) <= frames);
  const chosen = unhurried ?? choices.find((choice) => framesFor(choice, FASTEST) <= frames) ?? [];
  return { parts: chosen.map(({ name }) => name), pace: paceFor(chosen, frames) };
}

/** As little faster as it takes. */
function paceFor(parts: readonly SpokenPart[], frames: number): number {
  if (parts.length === 0) return 1;
  const pauses = framesFor([], 1) + (parts.length - 1) * BREATH_FRAMES;
  const spoken = parts.reduce((sum, { seconds }) => sum + seconds * FPS, 0);
  return Math.min(FASTEST, Math.max(1, spoken / (frames - pauses)));
}

/** Frames a scene needs for what is said in it, with the quiet before and after. */
function framesFor(parts: readonly SpokenPart[], pace: number): number {
  const spoken = parts.reduce((sum, { seconds }) => sum + (seconds * FPS) / pace, 0);
  return LEAD_FRAMES + spoken + Math.max(0, parts.length - 1) * BREATH_FRAMES + TAIL_FRAMES;
}

/** Lengths of the scenes with which every headline fits, if that can be; their sum is what it was. */
function shareTime(scenes: readonly ScenePlan[]): number[] {
  const lengths = scenes.map(({ frames }) => frames);
  const needs = scenes.map(({ parts }) => framesFor(parts.slice(0, 1), FASTEST));
  const spare = (index: number) => {
    const { frames = 0, parts = [] } = scenes[index] ?? {};
    // An end card keeps room for its call to action.
    const wanted = parts.filter(({ name }, at) => at === 0 || name === 'call_to_action');
    const own = parts.length === 0 ? 0 : framesFor(wanted, 1);
    return (lengths[index] ?? 0) - Math.max(own, LEAST_FRAMES, frames * LEAST_SHARE);
  };
  for (const [index, need] of needs.entries()) {
    const given = lengths.slice();
    while ((lengths[index] ?? 0) < need) {
      const others = scenes.map((_, at) => at).filter((at) => at !== index);
      const giver = others.toSorted((one, other) => spare(other) - spare(one))[0];
      if (giver === undefined || spare(giver) < STEP_FRAMES) {
        // In vain: then nobody gives anything for this one.
        lengths.splice(0, lengths.length, ...given);
        break;
      }
      lengths[giver] = (lengths[giver] ?? 0) - STEP_FRAMES;
      lengths[index] = (lengths[index] ?? 0) + STEP_FRAMES;
    }
  }
  return lengths;
}
