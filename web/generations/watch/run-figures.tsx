import type { GenerationDetail } from '#web/api/api.ts';
import { clock, count, money } from '#web/ui/format.ts';
import { secondsLeft } from './time-left.ts';

/** What was spent of what was expected, and how long it still takes or took. */
export function RunFigures({ ad, now }: { ad: GenerationDetail; now: number }) {
  const { known, unknown_orders: unknown, expected } = ad.spent;
  return (
    <dl className="flex items-start gap-7 px-5 py-3 @max-[60rem]:border-t @max-[60rem]:border-line">
      <div>
        <dt className="text-2xs text-ink-3">Spent</dt>
        <dd className="whitespace-nowrap tnum">
          <span className="display text-lg">{money(known)}</span>
          {expected !== null && (
            <span className="text-xs text-ink-3"> of {money(expected)} expected</span>
          )}
          {unknown > 0 && (
            <span className="block text-2xs text-amber-ink">
              {count(unknown, 'order')} not billed yet
            </span>
          )}
        </dd>
      </div>
      <Time ad={ad} now={now} />
    </dl>
  );
}

function Time({ ad, now }: { ad: GenerationDetail; now: number }) {
  if (ad.status === 'completed') {
    const took = ad.generation_time_seconds;
    return took === null ? null : <Figure name="Took" value={clock(took)} />;
  }
  if (ad.status === 'failed') return null;
  if (ad.waiting_since !== null) return <Figure name="Left" value="–" note="it waits for you" />;
  const left = secondsLeft(ad, now);
  return left === undefined ? (
    <Figure name="Left" value="–" note="not known yet" />
  ) : (
    <Figure name="Left" value={clock(left)} note="about" />
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div className="min-w-20">
      <dt className="text-2xs text-ink-3">{name}</dt>
      <dd className="whitespace-nowrap">
        {note === 'about' && <span className="text-xs text-ink-3">about </span>}
        <span className="display text-lg tnum">{value}</span>
        {note !== undefined && note !== 'about' && (
          <span className="block text-2xs text-ink-3">{note}</span>
        )}
      </dd>
    </div>
  );
}
