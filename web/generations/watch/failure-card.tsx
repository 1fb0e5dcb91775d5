import { RotateCcw, TriangleAlert } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { count, money } from '#web/ui/format.ts';
import { railOf } from './rail.ts';
import { useRetry } from './use-change.ts';

/** Why an ad was not made, what it cost, what is kept, and the way on from there. */
export function FailureCard({ ad }: { ad: GenerationDetail }) {
  const { retry, isPending } = useRetry(ad.id);
  const isStopped = ad.cancellation_requested;
  const ready = ad.scenes.filter(({ state }) => state === 'ready').length;
  const kept =
    ready === 0
      ? 'Nothing is drawn yet.'
      : `${ready} of ${count(ad.scenes.length, 'scene')} ${ready === 1 ? 'is' : 'are'} kept.`;
  return (
    <section
      aria-label="What happened"
      className="mb-6 flex flex-wrap items-start gap-4 rounded-lg border border-line bg-danger-wash p-4"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div role="alert" className="min-w-0 flex-1 basis-72">
        <h2 className="text-sm font-[560]">{isStopped ? 'You stopped this ad' : whereOf(ad)}</h2>
        {!isStopped && (
          <p dir="auto" className="mt-0.5 text-sm break-words">
            {ad.error_message ?? 'The reason was not written down.'}
          </p>
        )}
        <p className="mt-1 text-sm text-ink-2">
          {kept} It cost {money(ad.spent.known)}
          {ad.spent.unknown_orders > 0 &&
            `, and ${count(ad.spent.unknown_orders, 'order')} may still be billed`}
          .
        </p>
      </div>
      <Button variant="solid" disabled={isPending} onClick={retry}>
        <RotateCcw aria-hidden />
        {ready > 0
          ? `Go on with the other ${count(ad.scenes.length - ready, 'scene')}`
          : 'Try again'}
      </Button>
    </section>
  );
}

function whereOf(ad: GenerationDetail): string {
  const failed = ad.scenes.filter(({ state }) => state === 'failed');
  if (failed.length > 0) {
    const names = failed.map(({ scene_number, headline }) => `${scene_number}, “${headline}”`);
    return `Scene ${names.join(' and scene ')}: not made`;
  }
  const stage = railOf(ad, Date.now()).find(({ state }) => state === 'failed');
  return stage ? `It failed at: ${stage.label.toLowerCase()}` : 'This ad was not made';
}
