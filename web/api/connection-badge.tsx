import { type Connection, useConnection } from './live.tsx';

const STATES: Record<Connection, { word: string; dot: string }> = {
  connecting: { word: 'Connecting', dot: 'bg-line-strong' },
  live: { word: 'Live', dot: 'bg-mint' },
  reconnecting: { word: 'Reconnecting', dot: 'bg-amber animate-pulse-dot' },
  paused: { word: 'Paused', dot: 'bg-line-strong' },
};

/** Whether what is seen keeps itself up to date. */
export function ConnectionBadge() {
  const { word, dot } = STATES[useConnection()];
  return (
    <span role="status" className="inline-flex items-center gap-2 text-xs text-ink-2">
      <span aria-hidden className={`size-2 rounded-full ${dot}`} />
      {word}
    </span>
  );
}
