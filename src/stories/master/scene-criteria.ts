import { countWords } from '../reading-time.ts';
import type { StoryScene } from '../story.ts';
import { type Criterion, judge, sayOf, type Told, type Verdict, wordsOf } from './rubric.ts';
import { STORY_CRITERIA } from './story-criteria.ts';

const BLAND_WEIGHT = 40;

/** What the scene critic measures, of one scene at a time. */
const SCENE_CRITERIA: readonly Criterion[] = [
  ...STORY_CRITERIA.filter(({ name }) => /one idea|reading speed|claims/u.test(name)),
  {
    name: 'its own line',
    weight: BLAND_WEIGHT,
    measure: (story, sources) => {
      const bland = STORY_CRITERIA.find(({ name }) => name === 'specific')?.measure(story, sources);
      return { score: bland?.fault == null ? 100 : 30, fault: bland?.fault ?? null };
    },
  },
];

export function judgeScene(
  story: Told,
  scene: StoryScene,
  sources: Parameters<typeof judge>[2],
): Verdict {
  return judge(SCENE_CRITERIA, { ...story, scenes: [scene] }, sources);
}

const COHESION_CRITERIA: readonly Criterion[] = [
  {
    name: 'nothing said twice',
    weight: 50,
    measure: ({ scenes }) => {
      const pairs = scenes.flatMap((scene, i) =>
        scenes.slice(i + 1).map((next) => [scene, next] as const),
      );
      const echo = pairs.find(([one, other]) => shared(one.headline, other.headline) > 0.6);
      return {
        score: echo === undefined ? 100 : 40,
        fault: echo === undefined ? null : `“${echo[1].headline}” repeats “${echo[0].headline}”.`,
      };
    },
  },
  {
    name: 'the product holds it together',
    weight: 30,
    measure: ({ scenes, product }) => {
      const named = scenes.filter(
        (scene) => product !== null && sayOf(scene).toLowerCase().includes(product.toLowerCase()),
      ).length;
      return product === null || named > 0
        ? { score: 100, fault: null }
        : { score: 30, fault: 'No scene names the product.' };
    },
  },
  {
    name: 'an even pace',
    weight: 20,
    measure: ({ scenes }) => {
      const rates = scenes.map((scene) => countWords(sayOf(scene)) / scene.duration);
      const crammed = rates.filter((rate) => rate > 2.6).length / scenes.length;
      return {
        score: 100 - crammed * 100,
        fault: crammed > 0.5 ? 'Most scenes are read in a rush.' : null,
      };
    },
  },
];

/** How well the scenes hold together. */
export function judgeCohesion(story: Told, sources: Parameters<typeof judge>[2]): Verdict {
  return judge(COHESION_CRITERIA, story, sources);
}

function shared(one: string, other: string): number {
  const ours = wordsOf(one);
  const theirs = wordsOf(other);
  if (Math.min(ours.size, theirs.size) < 2) return 0;
  return [...ours].filter((word) => theirs.has(word)).length / Math.min(ours.size, theirs.size);
}
