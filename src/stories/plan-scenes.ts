import { BEAT_JOINT, BEATS, SHARED_SCENES, type Beat, type Role } from './frameworks.ts';
import type { Chance } from './seeded-chance.ts';
import type { Framework } from './story.ts';

export interface ScenePlace {
  beat: string;
  role: Role;
  /** Seconds, in steps of half a second. */
  duration: number;
}

interface Weighed extends Omit<ScenePlace, 'duration'> {
  /** Part of the film; all of them add up to one. */
  share: number;
}

/** A line on screen for less is not read, for more is stared at. In half seconds. */
const SHORTEST = 3;
const LONGEST = 12;
/** The end card has to be read and acted on. In half seconds. */
const SHORTEST_CLOSE = 5;
const MOST_SCENES = 12;
/** Seconds a beat needs for a scene of its own, taken over the whole film. */
const SHORTEST_FULL = 2.3;

/**
 * Divides the film among the framework's beats: how many scenes, what each has to say, and for how long.
 * Lengths are whole half seconds and add up exactly to the duration, for every whole duration from 6 to 60.
 */
export function planScenes(
  { framework, duration, ideas }: { framework: Framework; duration: number; ideas: number },
  chance: Chance,
): ScenePlace[] {
  const halfSeconds = Math.round(duration * 2);
  const count = sceneCount(duration, ideas, BEATS[framework].length);
  const scenes = castScenes(shareScenes(framework, count), count);

  const swayed = scenes.map((scene) => ({
    ...scene,
    share: scene.share * (0.9 + chance.next() * 0.2),
  }));
  const lengths = apportion(swayed, halfSeconds);
  return scenes.map(({ beat, role }, i) => ({ beat, role, duration: (lengths[i] ?? 0) / 2 }));
}

/** Short films cut fast, long ones breathe; with little to say, fewer scenes say it longer. */
function sceneCount(duration: number, ideas: number, beats: number): number {
  const usual = Math.min(MOST_SCENES, Math.round(1.65 + duration / 4.6));
  const fewest = Math.max(3, Math.ceil(duration / 5.5));
  const count = Math.max(fewest, Math.min(usual, ideas));
  return duration >= SHORTEST_FULL * beats ? Math.max(count, beats) : count;
}

/** A film too short for a scene a beat has neighbours share one, told as the first of them. */
function shareScenes(framework: Framework, count: number): readonly Beat[] {
  return SHARED_SCENES[framework].reduce<readonly Beat[]>((beats, [first, second]) => {
    if (beats.length <= count) return beats;
    return beats.flatMap((beat) => {
      const other = beats.find(({ name }) => name === second);
      if (beat.name === second) return [];
      return beat.name === first && other ? [joined(beat, other)] : [beat];
    });
  }, BEATS[framework]);
}

function joined(first: Beat, second: Beat): Beat {
  const add = (part: keyof Beat['share']) => first.share[part] + second.share[part];
  return {
    ...first,
    name: `${first.name}${BEAT_JOINT}${second.name}`,
    share: { min: add('min'), usual: add('usual'), max: add('max') },
  };
}

function castScenes(beats: readonly Beat[], count: number): Weighed[] {
  const counts = scenesPerBeat(beats, count);
  return beats.flatMap(({ name, share, roles }, b) => {
    const scenes = counts[b] ?? 1;
    const isLastBeat = b === beats.length - 1;
    return Array.from({ length: scenes }, (_, i) => {
      const isClose = isLastBeat && i === scenes - 1;
      const role = isClose ? 'close' : (roles[Math.min(i, roles.length - 1)] ?? roles[0]);
      return { beat: name, role, share: share.usual / scenes };
    });
  });
}

/** One scene each, and every further one to the beat whose scenes would be longest. */
function scenesPerBeat(beats: readonly Beat[], count: number): number[] {
  const counts = beats.map(() => 1);
  for (let left = count - beats.length; left > 0; left -= 1) {
    const lengths = beats.map(({ share }, b) => share.usual / (counts[b] ?? 1));
    const longest = lengths.indexOf(Math.max(...lengths));
    counts[longest] = (counts[longest] ?? 0) + 1;
  }
  return counts;
}

/** Hands out half seconds one by one, each to the scene that is furthest below its share. */
function apportion(scenes: readonly Weighed[], halfSeconds: number): number[] {
  const lengths = scenes.map(({ role }): number => (role === 'close' ? SHORTEST_CLOSE : SHORTEST));
  const whole = scenes.reduce((sum, { share }) => sum + share, 0);
  const given = lengths.reduce((sum, length) => sum + length, 0);
  for (let left = halfSeconds - given; left > 0; left -= 1) {
    const lacks = scenes.map(({ share }, i) => {
      const length = lengths[i] ?? 0;
      return length >= LONGEST ? -Infinity : (share / whole) * halfSeconds - length;
    });
    const neediest = lacks.indexOf(Math.max(...lacks));
    lengths[neediest] = (lengths[neediest] ?? 0) + 1;
  }
  return lengths;
}
