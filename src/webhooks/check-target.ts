import { findTarget, type Target } from '#src/platform/network/find-target.ts';

/** Where a webhook may go: https on the public internet, unless its host allows more. */
export function checkTarget(
  address: string,
  { allowPrivate }: { allowPrivate: boolean },
): Promise<Target> {
  return findTarget(address, {
    field: 'url',
    schemes: allowPrivate ? ['https:', 'http:'] : ['https:'],
    mayBePrivate: () => allowPrivate,
  });
}
