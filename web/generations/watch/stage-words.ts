import type { GenerationDetail } from '#web/api/api.ts';
import { count } from '#web/ui/format.ts';

export type Stage = GenerationDetail['stages'][number];

/** A stage of an ad's making, as its rail shows it. */
export interface RailStage {
  name: string;
  label: string;
  detail: string;
  /** `yours`: it waits for its owner's word. */
  state: 'waiting' | 'running' | 'yours' | 'done' | 'failed';
  /** How long it took, or takes so far; undefined: not written down. */
  seconds: number | undefined;
}

const LABELS: Record<Stage['stage'], string> = {
  story: 'Story',
  voice: 'Voice',
  design: 'Storyboard',
  footage: 'Footage',
  clips: 'Scenes',
  film: 'Film',
};

export const stageLabel = ({ stage }: Stage) => LABELS[stage];

const WORDS: Record<Exclude<Stage['stage'], 'film'>, (ad: GenerationDetail) => Words> = {
  story: ({ scenes }) => ({ before: 'Words for each scene', done: count(scenes.length, 'scene') }),
  voice: () => ({ before: 'Lines for the ear', done: 'Spoken' }),
  design: ({ scenes }) => ({
    before: 'A frame for each scene',
    done: count(scenes.length, 'frame'),
  }),
  footage: () => ({ before: 'Filmed by a video model', done: 'Filmed' }),
  clips: (ad) => {
    const words = readyScenes(ad);
    return { before: ad.scenes.length === 0 ? 'Drawn frame by frame' : words, done: words };
  },
};

/** How many scenes can be watched. */
export function readyScenes({ scenes }: GenerationDetail): string {
  const ready = scenes.filter(({ state }) => state === 'ready').length;
  return `${ready} of ${scenes.length} ready`;
}

interface Words {
  before: string;
  done: string;
}

/** What a stage made, makes, or will make, in a few words. */
export function stageDetail(ad: GenerationDetail, { stage, state }: Stage): string {
  if (state === 'failed') return 'Failed';
  if (state === null) return 'Not reached';
  if (stage === 'film') return filmDetail(ad, state === 'done');
  const { before, done } = WORDS[stage](ad);
  return state === 'done' ? done : before;
}

/** What the film is, or will be. */
export function filmDetail({ delivered }: GenerationDetail, isDone: boolean): string {
  if (!isDone) return 'Joined, with music';
  if (!delivered) return 'Joined';
  const { duration, width, height } = delivered;
  return `${duration.toFixed(1)} s, ${Math.min(width, height)}p`;
}

/** How long a stage took, or takes so far, in seconds. */
export function stageSeconds(stage: Stage, now: number): number | undefined {
  const { started_at, ended_at } = stage;
  if (started_at === null) return undefined;
  const end = ended_at === null ? now : Date.parse(ended_at);
  return Math.max(0, (end - Date.parse(started_at)) / 1000);
}
