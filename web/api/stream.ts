export type StreamState = 'live' | 'reconnecting' | 'refused';

export type FromWorker = { connection: StreamState } | { event: string };

/** When a stream that was refused is asked for again, if somebody still listens. */
const ASK_AGAIN_AFTER_MS = 5_000;

/** Follows `/api/events` until it is closed. What was missed while it was away comes first. */
export function openStream(tell: (message: FromWorker) => void, after?: string): () => void {
  let lastId = after;
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open() {
    source = new EventSource(`/api/events${lastId === undefined ? '' : `?after=${lastId}`}`);
    source.onopen = () => tell({ connection: 'live' });
    source.onmessage = ({ data, lastEventId }: MessageEvent<string>) => {
      lastId = lastEventId;
      tell({ event: data });
    };
    source.onerror = () => {
      // Closed for good is what an answer of 401 or 503 does; all else the browser tries again by itself.
      const isRefused = source.readyState === EventSource.CLOSED;
      tell({ connection: isRefused ? 'refused' : 'reconnecting' });
      if (isRefused) timer = setTimeout(open, ASK_AGAIN_AFTER_MS);
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
