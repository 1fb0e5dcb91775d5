import type { GenerationDetail } from '#web/api/api.ts';
import { directedRail } from './directed-rail.ts';
import { type RailStage, stageDetail, stageLabel, stageSeconds } from './stage-words.ts';

/** The stages an ad goes through, in their order. */
export function railOf(ad: GenerationDetail, now: number): RailStage[] {
  if (isDirected(ad)) return directedRail(ad, now);
  return ad.stages.map((stage) => ({
    name: stage.stage,
    label: stageLabel(stage),
    detail: stageDetail(ad, stage),
    state: stage.state ?? 'waiting',
    seconds: stageSeconds(stage, now),
  }));
}

/** Whether an ad stops for its owner's word; a scene of it that is taken again is made in one go. */
export const isDirected = ({
  mode,
  retaken_scene,
}: Pick<GenerationDetail, 'mode' | 'retaken_scene'>) =>
  mode === 'interactive' && retaken_scene === null;
