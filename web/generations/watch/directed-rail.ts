import type { GenerationDetail } from '#web/api/api.ts';
import { count } from '#web/ui/format.ts';
import { filmDetail, type RailStage, readyScenes, stageSeconds } from './stage-words.ts';

const STAGES = ['story', 'references', 'storyboard', 'clips', 'film'] as const;
type Stage = (typeof STAGES)[number];

/** What a stage does, step by step. */
const STEPS: Record<Stage, GenerationDetail['stages'][number]['stage'][]> = {
  story: ['story'],
  references: [],
  storyboard: ['voice', 'design'],
  clips: ['footage', 'clips'],
  film: ['film'],
};

const WORDS: Record<
  Stage,
  { label: string; before: string; now: (ad: GenerationDetail) => string }
> = {
  story: { label: 'Story', before: 'Words for each scene', now: () => 'Being written' },
  references: { label: 'References', before: 'Pictures, colours', now: () => 'Being gathered' },
  storyboard: { label: 'Storyboard', before: 'A panel a scene', now: () => 'Being drawn' },
  clips: { label: 'Clips', before: 'Scenes that move', now: readyScenes },
  film: { label: 'Film', before: 'Joined, with music', now: () => 'Being joined' },
};

/** The stages of an ad that stops for its owner's word after each. */
export function directedRail(ad: GenerationDetail, now: number): RailStage[] {
  const at = ad.status === 'completed' ? STAGES.length : STAGES.indexOf(ad.stage ?? 'story');
  return STAGES.map((stage, index) => {
    const state = index < at ? 'done' : index > at ? 'waiting' : stateOf(ad);
    return {
      name: stage,
      label: WORDS[stage].label,
      detail: detailOf(ad, stage, state),
      state,
      seconds: index > at ? undefined : secondsOf(ad, stage, now),
    };
  });
}

function stateOf({ status, waiting_since }: GenerationDetail): RailStage['state'] {
  if (status === 'failed') return 'failed';
  if (status === 'pending') return 'waiting';
  return waiting_since === null ? 'running' : 'yours';
}

function detailOf(ad: GenerationDetail, stage: Stage, state: RailStage['state']): string {
  const { before, now } = WORDS[stage];
  if (state === 'failed') return ad.cancellation_requested ? 'Stopped here' : 'Failed';
  if (state === 'yours') return 'Waits for you';
  if (state === 'running') return now(ad);
  if (state === 'waiting') return ad.status === 'failed' ? 'Not reached' : before;
  if (stage === 'film') return filmDetail(ad, true);
  return stage === 'references' ? 'Approved' : `Approved, ${count(ad.scenes.length, 'scene')}`;
}

/** What making it took, without the thinking of its owner. A storyboard is composed once more for its clips: that is not its time. */
function secondsOf(ad: GenerationDetail, stage: Stage, now: number): number | undefined {
  if (stage === 'storyboard' && ad.stage !== 'storyboard') return undefined;
  const steps = ad.stages.filter((step) => STEPS[stage].includes(step.stage));
  const taken = steps.flatMap((step) => stageSeconds(step, now) ?? []);
  return taken.length === 0 ? undefined : taken.reduce((sum, seconds) => sum + seconds);
}
