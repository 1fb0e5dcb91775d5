import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import { client, tellSignedOut } from './api.ts';
import { type AppEvent, followEvents } from './events.ts';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'paused';

interface Live {
  connection: Connection;
  subscribe: (hear: (event: AppEvent) => void) => () => void;
}

const LiveContext = createContext<Live | null>(null);

/** Follows the person's events for all that is inside. `onJoined`: what was read before may be old. */
export function LiveProvider({
  userId,
  onJoined,
  children,
}: {
  userId: string;
  onJoined: () => void;
  children: ReactNode;
}) {
  const [connection, setConnection] = useState<Connection>('connecting');
  const [ears] = useState(() => new Set<(event: AppEvent) => void>());
  const join = useEffectEvent(onJoined);

  useEffect(
    () =>
      followEvents(userId, {
        onEvent: (event) => ears.forEach((hear) => hear(event)),
        onState: (state) => {
          if (state === 'refused') void askWhetherSignedOut();
          setConnection(isAway(state) ? 'paused' : state === 'refused' ? 'reconnecting' : state);
        },
        onJoined: join,
      }),
    [userId, ears],
  );

  const live = useMemo<Live>(
    () => ({
      connection,
      subscribe: (hear) => {
        ears.add(hear);
        return () => ears.delete(hear);
      },
    }),
    [connection, ears],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Whether what is seen is up to date. */
export function useConnection(): Connection {
  return useLive().connection;
}

/** Hears each event as it happens. The query cache is patched already: this is for what is not kept there. */
export function useEvents(hear: (event: AppEvent) => void): void {
  const { subscribe } = useLive();
  const listen = useEffectEvent(hear);
  useEffect(() => subscribe((event) => listen(event)), [subscribe]);
}

function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('unreachable: events are followed inside LiveProvider only');
  return live;
}

/** Not live, and no network to be live by. */
const isAway = (state: string) => state !== 'live' && (state === 'paused' || !navigator.onLine);

async function askWhetherSignedOut(): Promise<void> {
  const { response } = await client.GET('/api/auth/me');
  if (response.status === 401) tellSignedOut();
}
