const SYSTEM = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether nothing should move by itself: the person's own choice here, or the system's. */
export function isCalm(): boolean {
  return SYSTEM.matches || document.documentElement.dataset['motion'] === 'calm';
}
