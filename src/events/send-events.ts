import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { StoredEvent } from '#src/platform/events/event-store.ts';

/** When a page that lost the stream comes back. */
const RETRY_MS = 1_500;

export interface SendOptions {
  /** Proxies close what is silent; a comment now and then is no event. */
  pingEveryMs: number;
  /** Ends the stream; a page that may come back does so by itself. */
  signal: AbortSignal;
}

/**
 * Writes events as a page's `EventSource` reads them, until they end or the reader goes. A reader that is
 * slow is waited for: nothing piles up here.
 */
export async function sendEvents(
  response: ServerResponse,
  events: AsyncIterable<StoredEvent>,
  { pingEveryMs, signal }: SendOptions,
): Promise<void> {
  response.write(`retry: ${RETRY_MS}\n\n`);
  const pings = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': ping\n\n');
  }, pingEveryMs);
  try {
    for await (const { sequence, event } of events) {
      if (response.write(`id: ${sequence}\ndata: ${JSON.stringify(event)}\n\n`)) continue;
      await once(response, 'drain', { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(pings);
    response.end();
  }
}
