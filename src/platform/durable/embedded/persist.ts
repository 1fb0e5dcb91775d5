import { pause } from '../pause.ts';
import { RunStopped } from '../stopped.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Waits for a database that is away: work that is done and perhaps paid for is not thrown away because it
 * could not be written down at once. What the database will never take is not tried again.
 */
export async function persist<T>(
  attempt: () => Promise<T>,
  { signal, onProblem }: { signal: AbortSignal; onProblem: (problem: unknown) => void },
): Promise<T> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await attempt();
    } catch (problem) {
      if (problem instanceof RunStopped || isRefusal(problem) || signal.aborted) throw problem;
      onProblem(problem);
      await pause(waitMs, signal);
    }
  }
}

function isRefusal(problem: unknown): boolean {
  if (!(problem instanceof Error) || problem instanceof TypeError) return true;
  return /constraint|no such/i.test(problem.message);
}
