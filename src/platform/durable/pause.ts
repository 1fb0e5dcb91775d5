/** The longest wait a Node timer can hold. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits, and rejects with the signal's reason as soon as it aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(reasonOf(signal));
      return;
    }
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const waitFor = (leftMs: number) => {
      const stretchMs = Math.min(leftMs, LONGEST_TIMER_MS);
      timer = setTimeout(() => {
        if (leftMs > stretchMs) {
          waitFor(leftMs - stretchMs);
          return;
        }
        signal.removeEventListener('abort', stop);
        resolve();
      }, stretchMs);
    };
    signal.addEventListener('abort', stop, { once: true });
    waitFor(ms);
  });
}

/** What an aborted signal was aborted with, as an error. */
export function reasonOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}
