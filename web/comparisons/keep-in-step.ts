/** Beyond this the nudge would take too long: jump. Seconds. */
const JUMP_FROM = 0.4;
/** Below this nobody sees it: half a frame at 30 a second. Seconds. */
const GOOD_ENOUGH = 1 / 60;
/** So much faster or slower at most, which is not heard. */
const MAX_NUDGE = 0.08;

/** How fast a film has to run to be where the other is; `jump` when it is too far off for that. */
export function rateFor(driftSeconds: number): number | 'jump' {
  if (Math.abs(driftSeconds) > JUMP_FROM) return 'jump';
  if (Math.abs(driftSeconds) < GOOD_ENOUGH) return 1 - driftSeconds;
  return 1 - Math.max(-MAX_NUDGE, Math.min(MAX_NUDGE, driftSeconds));
}

/** Holds films at the time of the first one, frame for frame, until it is stopped. */
export function keepInStep(master: HTMLVideoElement, others: () => HTMLVideoElement[]): () => void {
  const isCounting = 'requestVideoFrameCallback' in master;
  const next = (call: () => void) =>
    isCounting ? master.requestVideoFrameCallback(call) : requestAnimationFrame(call);
  let handle = next(step);

  function step() {
    for (const other of others()) {
      if (other.paused || other.ended) continue;
      const rate = rateFor(other.currentTime - master.currentTime);
      if (rate === 'jump') other.currentTime = master.currentTime;
      other.playbackRate = rate === 'jump' ? 1 : rate;
    }
    handle = next(step);
  }

  return () => {
    if (isCounting) master.cancelVideoFrameCallback(handle);
    else cancelAnimationFrame(handle);
    for (const other of others()) other.playbackRate = 1;
  };
}
