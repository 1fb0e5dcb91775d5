import { useSyncExternalStore } from 'react';

let hidden: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Ads that were deleted a moment ago and can still be taken back: no list shows them. */
export function useHiddenAds(): ReadonlySet<string> {
  return useSyncExternalStore(listen, () => hidden);
}

export function hideAds(ids: readonly string[]): void {
  change(new Set([...hidden, ...ids]));
}

export function showAds(ids: readonly string[]): void {
  change(new Set([...hidden].filter((id) => !ids.includes(id))));
}

function change(next: ReadonlySet<string>): void {
  hidden = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
