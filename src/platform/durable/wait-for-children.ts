/**
 * Waits for every child of a fan-out, and tells how many are done, one after the other. A complaint of whoever
 * is told waits until all have ended.
 */
export async function waitForChildren<R>(
  ids: readonly string[],
  untilEnded: (id: string) => Promise<R>,
  onDone: ((done: number, of: number) => Promise<void>) | undefined,
): Promise<R[]> {
  let done = 0;
  let told = Promise.resolve();
  const results = await Promise.all(
    ids.map(async (id) => {
      const result = await untilEnded(id);
      const count = ++done;
      told = told.then(() => onDone?.(count, ids.length));
      told.catch(() => undefined);
      return result;
    }),
  );
  await told;
  return results;
}

/** A queue may not hold both a parent and what it waits for: with all places taken by parents, none ends. */
export function refuseOwnQueue(name: string, queue: string, parentQueue: string | undefined): void {
  if (queue !== parentQueue) return;
  throw new Error(
    `"${name}" fans out into the queue "${queue}" of its own parent, which may wait for itself for ever.`,
  );
}
