import { setImmediate } from 'node:timers/promises';

/** Native calls block; between them the child must hear that its parent is gone, and progress must leave. */
export async function breathe(): Promise<void> {
  await setImmediate();
}
