import { Square } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { count, money } from '#web/ui/format.ts';
import { useStop } from './use-change.ts';

/** Ends the work; says first what is kept and what was spent. */
export function StopButton({ ad }: { ad: GenerationDetail }) {
  const { stop, isPending } = useStop(ad.id);
  const ready = ad.scenes.filter(({ state }) => state === 'ready').length;
  if (ad.cancellation_requested) return <span className="text-sm text-ink-2">Stopping</span>;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" disabled={isPending}>
          <Square aria-hidden fill="currentColor" />
          Stop
        </Button>
      }
      title="Stop this ad?"
      confirm="Stop the ad"
      onConfirm={stop}
    >
      <p>
        {ad.scenes.length === 0
          ? 'Nothing is drawn yet.'
          : `${ready} of ${count(ad.scenes.length, 'scene')} ${ready === 1 ? 'is' : 'are'} ready and kept: if you try again, the work goes on there.`}
      </p>
      <p className="mt-2">{spentSoFar(ad)}</p>
    </ConfirmDialog>
  );
}

function spentSoFar({ spent }: GenerationDetail): string {
  const { known, unknown_orders: unknown } = spent;
  const orders = unknown > 0 ? ` ${count(unknown, 'order')} on the way may still be billed.` : '';
  return `Spent so far: ${money(known)}.${orders}`;
}
