import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { Card } from '#web/ui/card.tsx';
import { money, span } from '#web/ui/format.ts';
import { type Framework, FRAMEWORKS } from '#web/ui/frameworks.ts';
import { useRested } from '#web/ui/use-rested.ts';
import type { AspectRatio } from './shapes.ts';

interface Wish {
  prompt: string;
  framework: Framework;
  aspect_ratio: AspectRatio;
  duration: number;
}

/** What the ad will cost and when it will be there, before anything is started. */
export function CallSheet({
  wish,
  failure,
  children,
}: {
  wish: Wish;
  failure: string | undefined;
  children: ReactNode;
}) {
  const body = useRested(wish.prompt.trim() === '' ? undefined : JSON.stringify(wish));
  const estimate = $api.useQuery(
    'post',
    '/api/estimates',
    { body: JSON.parse(body ?? '{}') as Wish },
    { enabled: body !== undefined, placeholderData: keepPreviousData },
  );
  const budgetLeft = estimate.data?.budget_left ?? null;
  return (
    <Card aria-label="Call sheet" className="overflow-hidden lg:sticky lg:top-8">
      <div className="p-5">
        <BeatRibbon beats={FRAMEWORKS[wish.framework].beats} labels />
        <p className="eyebrow mt-4">Estimated cost</p>
        <p className="display text-2xl">{estimate.data ? money(estimate.data.cost) : '–'}</p>
        <p className="min-h-10 text-sm text-ink-2">{sayWhen(estimate)}</p>
        {budgetLeft !== null && (
          <p className="mt-2 border-t border-dashed border-line-strong pt-2 font-mono text-xs text-ink-2">
            {money(budgetLeft)} left of this month’s budget
          </p>
        )}
      </div>
      <div className="border-t border-line p-4">
        {children}
        {failure !== undefined && (
          <p role="alert" className="mt-3 text-sm text-danger">
            {failure}
          </p>
        )}
      </div>
    </Card>
  );
}

function sayWhen({
  data,
  error,
}: {
  data: { seconds: { low: number; high: number } } | undefined;
  error: unknown;
}): string {
  if (error) return messageOf(error);
  if (!data) return 'Say what the ad is for; what it costs is told here.';
  const [low, high] = [span(data.seconds.low), span(data.seconds.high)];
  return low === high ? `Ready in about ${high}` : `Ready in ${low} to ${high}`;
}
