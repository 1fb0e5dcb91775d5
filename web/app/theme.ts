import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'theme';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The person's choice; the system's until there is one. `public/theme.js` reads the same before anything is drawn. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(listen, readTheme), setTheme];
}

function readTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function setTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  apply();
}

function apply(): void {
  const theme = readTheme();
  const isDark = theme === 'dark' || (theme === 'system' && DARK.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

DARK.addEventListener('change', apply);
// Another tab of the same person.
addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) apply();
});
