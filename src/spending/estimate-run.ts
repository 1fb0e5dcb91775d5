import type { ModelFacts } from '#src/providers/video-model.ts';

/** A clip that is going to be bought. */
export interface PlannedClip {
  scene_number: number;
  facts: Pick<ModelFacts, 'id' | 'micros_per_second' | 'wait'>;
  /** Seconds that are billed. */
  seconds: number;
  /** Whether it waits for the clip before it. */
  is_chained: boolean;
}

export interface RunEstimate {
  clips: { scene_number: number; model: string; seconds: number; cost_micros: number }[];
  cost_micros: number;
  /** From start to film: when all goes well, and when vendors are busy. */
  seconds: { low: number; high: number };
}

/** Drawing and encoding, in parts of the film's length: a fast machine and a slow one. */
const DRAWING = { low: 0.6, high: 4 };
/** Story, design, sound, checks. */
const AROUND_SECONDS = { low: 2, high: 20 };

/** What a film costs by the catalogue's prices, and how long it takes. Nothing is bought for scenes drawn here. */
export function estimateRun(
  { filmSeconds, sideBySide }: { filmSeconds: number; sideBySide: number },
  clips: readonly PlannedClip[],
): RunEstimate {
  const priced = clips.map(({ scene_number, facts, seconds }) => ({
    scene_number,
    model: facts.id,
    seconds,
    cost_micros: facts.micros_per_second * seconds,
  }));
  const chained = clips.filter(({ is_chained }) => is_chained).length;
  const waits = chained + Math.ceil((clips.length - chained) / sideBySide);
  const slowest = (at: 0 | 1) => Math.max(0, ...clips.map(({ facts }) => facts.wait[at]));
  return {
    clips: priced,
    cost_micros: priced.reduce((sum, { cost_micros }) => sum + cost_micros, 0),
    seconds: {
      low: Math.round(AROUND_SECONDS.low + filmSeconds * DRAWING.low + waits * slowest(0)),
      high: Math.round(AROUND_SECONDS.high + filmSeconds * DRAWING.high + waits * slowest(1)),
    },
  };
}
