export interface Watch {
  /** Looks now, or again when it is just looking. */
  wake: () => void;
  /** Resolves when the last look is over. */
  stop: () => Promise<void>;
}

/**
 * Looks when woken and at least every `everyMs`, never twice at a time. A look may ask for an earlier one by
 * answering with a number of milliseconds. One that fails is reported, and the next one comes as usual.
 */
export function watch(
  look: () => Promise<number | null | undefined>,
  everyMs: number,
  onProblem: (problem: unknown) => void,
): Watch {
  let stopped = false;
  let woken = false;
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const wake = () => {
    if (stopped) return;
    woken = true;
    looking ??= lookUntilQuiet();
  };
  const lookUntilQuiet = async () => {
    clearTimeout(timer);
    let earlierMs: number | null | undefined;
    while (woken && !stopped) {
      woken = false;
      try {
        earlierMs = await look();
      } catch (problem) {
        onProblem(problem);
      }
    }
    looking = undefined;
    if (!stopped) timer = setTimeout(wake, Math.min(earlierMs ?? everyMs, everyMs));
  };
  wake();

  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
