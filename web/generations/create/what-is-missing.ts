import { letterOf } from '#web/ui/letter-of.ts';
import type { Draft } from './draft.ts';
import { findTwins, isWebAddress } from './draft-request.ts';

/** What has to be said before anything can be made; undefined when nothing has. */
export function whatIsMissing(draft: Draft): string | undefined {
  if (draft.prompt.trim() === '') return 'Say in a sentence what the ad is for.';
  const address = draft.product_url.trim();
  if (address !== '' && !isWebAddress(address))
    return 'The product page needs a whole address, with https:// in front.';
  if (!draft.compare) return undefined;
  const { by, others } = draft.compare;
  const unsaid = others.findIndex(({ prompt }) => by === 'prompt' && (prompt ?? '').trim() === '');
  if (unsaid >= 0) return `Ad ${letterOf(unsaid + 1)} has no brief yet.`;
  const twins = findTwins(draft);
  if (!twins) return undefined;
  const [one, other] = twins.map((number) => letterOf(number - 1));
  return `Ads ${one ?? ''} and ${other ?? ''} are the same: there is nothing to compare.`;
}
