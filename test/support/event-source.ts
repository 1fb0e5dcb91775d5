import type { AppEvent } from '#src/platform/events/event-contract.ts';

interface HeardEvent {
  id: number;
  event: AppEvent;
}

export interface EventStream {
  response: Response;
  /** Every event in order; ends when the server ends the stream. */
  events: AsyncGenerator<HeardEvent, void>;
  /** Everything that was sent so far, pings included. */
  sent: () => string;
  /** Drops the connection as a lost network does. */
  drop: () => void;
}

/** Opens a stream of server-sent events as a browser's EventSource does. */
export async function openEventStream(
  url: string,
  { token, lastEventId }: { token: string; lastEventId?: number | string | undefined },
): Promise<EventStream> {
  const dropping = new AbortController();
  const response = await fetch(url, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
    signal: dropping.signal,
  });
  let sent = '';
  async function* read(): AsyncGenerator<HeardEvent, void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const text = decoder.decode(chunk as Uint8Array, { stream: true });
      sent += text;
      const messages = (rest + text).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) {
        const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(message) ?? [];
        if (data) yield { id: Number(id), event: JSON.parse(data) as AppEvent };
      }
    }
  }
  return { response, events: read(), sent: () => sent, drop: () => dropping.abort() };
}
