import { useSyncExternalStore } from 'react';

type Motion = 'system' | 'calm';

const KEY = 'motion';
const listeners = new Set<() => void>();

/** Whether things may move by themselves; `public/theme.js` reads the same before anything is drawn. */
export function useMotion(): [Motion, (motion: Motion) => void] {
  return [useSyncExternalStore(listen, readMotion), setMotion];
}

function readMotion(): Motion {
  return localStorage.getItem(KEY) === 'calm' ? 'calm' : 'system';
}

function setMotion(motion: Motion): void {
  if (motion === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, motion);
  document.documentElement.dataset['motion'] = motion;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
