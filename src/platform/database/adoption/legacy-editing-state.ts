/** Our timelines count whole frames at this rate; hers counted seconds. */
const FRAMES_PER_SECOND = 30;

/** The first Ad Mint AI's `editing_state` as `edit_data`: trims and places in frames, all else kept. */
export function toEditData(state: unknown): unknown {
  const clips = (state as { clips?: unknown } | null)?.clips;
  if (!Array.isArray(clips)) return undefined;
  return { clips: clips.map(toClip), transitions: [], effects: [], original: state };
}

function toClip(clip: Record<string, unknown>): unknown {
  const startTime = secondsOf(clip['start_time']) ?? 0;
  const endTime = secondsOf(clip['end_time']) ?? startTime;
  const trimStart = secondsOf(clip['trim_start']) ?? 0;
  const trimEnd = secondsOf(clip['trim_end']) ?? endTime - startTime;
  return {
    ...clip,
    start: frames(trimStart),
    end: frames(trimEnd),
    position: frames(startTime),
  };
}

const secondsOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const frames = (seconds: number) => Math.round(seconds * FRAMES_PER_SECOND);
