import { useSyncExternalStore } from 'react';

const KEY = 'single keys';
const listeners = new Set<() => void>();

/** Whether keys of one letter or sign do something; who speaks to their computer sets off many (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (areOn: boolean) => void] {
  return [useSyncExternalStore(listen, areSingleKeysOn), setSingleKeys];
}

export const areSingleKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off';

/** A letter or a sign; Space, arrows and the like always work. */
export const isSingleKey = (key: string): boolean => key.length === 1 && key !== ' ';

function setSingleKeys(areOn: boolean): void {
  if (areOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  // Another tab of the same person.
  addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    removeEventListener('storage', tell);
  };
}
