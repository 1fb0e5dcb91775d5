import { type AppEvent, appEvent } from '#src/platform/events/event-contract.ts';
import { shareStream } from './share-stream.ts';
import type { FromWorker, StreamState } from './stream.ts';

export type { AppEvent };

export interface Listener {
  onEvent: (event: AppEvent) => void;
  onState: (state: StreamState | 'paused') => void;
  /** From here on nothing is missed; what was read before may be old. */
  onJoined: () => void;
}

/** Follows what happens to a person's things until it is closed: by one stream for all tabs. */
export function followEvents(userId: string, listener: Listener): () => void {
  return 'SharedWorker' in globalThis
    ? followShared(userId, listener)
    : followSeen(userId, listener);
}

function followShared(userId: string, listener: Listener): () => void {
  let leave = join();

  function join() {
    // Named after the person: whoever signs in next does not hear the one before.
    const worker = new SharedWorker(new URL('./live.worker.ts', import.meta.url), {
      type: 'module',
      name: `live ${userId}`,
    });
    const hear = joined(listener);
    worker.port.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
    return () => {
      worker.port.postMessage('leave');
      worker.port.close();
    };
  }

  const onHide = () => leave();
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) leave = join();
  };
  addEventListener('pagehide', onHide);
  addEventListener('pageshow', onShow);
  return () => {
    removeEventListener('pagehide', onHide);
    removeEventListener('pageshow', onShow);
    leave();
  };
}

/** Without shared workers: a stream of the tabs that are seen; one that is not pauses. */
function followSeen(userId: string, listener: Listener): () => void {
  let close: (() => void) | undefined;

  function followWhenSeen() {
    close?.();
    close = undefined;
    if (document.hidden) listener.onState('paused');
    else close = shareStream(`live ${userId}`, () => joined(listener));
  }

  followWhenSeen();
  document.addEventListener('visibilitychange', followWhenSeen);
  return () => {
    document.removeEventListener('visibilitychange', followWhenSeen);
    close?.();
  };
}

/** Hears one stream, from its first sign of life on. */
function joined({ onEvent, onState, onJoined }: Listener): (message: FromWorker) => void {
  let isIn = false;
  return (message) => {
    if ('event' in message) {
      const event = readEvent(message.event);
      if (event) onEvent(event);
      return;
    }
    onState(message.connection);
    if (message.connection !== 'live' || isIn) return;
    isIn = true;
    onJoined();
  };
}

/** Undefined for a kind of event that a newer server knows and this page does not. */
function readEvent(data: string): AppEvent | undefined {
  return appEvent.safeParse(JSON.parse(data)).data;
}
