/** Where somebody was going before they had to sign in: a path of ours, never another site. */
export function readNextPath(next: unknown): string | undefined {
  if (typeof next !== 'string') return undefined;
  const here = 'http://here.invalid';
  if (!next.startsWith('/') || !URL.canParse(next, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here ? pathname + search + hash : undefined;
}
