/** Why a run stops before its end. None of these is an answer of a step, so none is remembered. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
}

export const cancelled = () => new RunStopped('This run was cancelled.');

/** The run goes on at the next `open`. */
export const closing = () =>
  new RunStopped('The engine is closing; this run goes on when it opens again.');

/** The run goes on in the process that took over. */
export const tookOver = () =>
  new RunStopped('Another process has taken over the work on this database.');
