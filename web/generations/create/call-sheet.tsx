import type { ReactNode } from 'react';
import { messageOf } from '#web/api/failure.ts';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { BeatWords } from '#web/ui/beat-words.tsx';
import { Card } from '#web/ui/card.tsx';
import { count, money, span } from '#web/ui/format.ts';
import { FRAMEWORKS } from '#web/ui/frameworks.ts';
import { BudgetBar } from './budget-bar.tsx';
import { CallSheetPicture } from './call-sheet-picture.tsx';
import { type Draft, MASTER } from './draft.ts';
import { linesOf, sumOf } from './sum-estimates.ts';
import { useModels } from './models.ts';
import type { OneEstimate } from './use-estimate.ts';

/** What it will cost and when it will be there, before anything is started. */
export function CallSheet({
  draft,
  estimates,
  failure,
  children,
}: {
  draft: Draft;
  estimates: OneEstimate[] | undefined;
  failure: unknown;
  children: ReactNode;
}) {
  const sum = estimates && sumOf(estimates);
  const beats = beatsOf(draft, estimates);
  return (
    <Card aria-label="Call sheet" className="overflow-hidden shadow-pop lg:sticky lg:top-8">
      <CallSheetPicture draft={draft} />
      <div className="px-5 pt-4 pb-4">
        <BeatRibbon beats={beats} />
        <BeatWords beats={beats} />
        <p className="eyebrow mt-4">
          Estimated cost{draft.compare && ` of all ${draft.compare.others.length + 1} ads`}
        </p>
        <p aria-live="polite" className="display text-2xl tnum">
          {sum ? money(sum.cost) : '–'}
        </p>
        <p className="min-h-5 text-sm text-ink-2">{sum && sayWhen(sum.seconds)}</p>
        {draft.prompt.trim() === '' && (
          <p className="text-xs text-ink-3">For a brief like the example.</p>
        )}
      </div>
      <div className="relative h-2.5 perforated">
        <div className="absolute inset-x-5 top-1/2 border-t border-dashed border-line-strong" />
      </div>
      <Lines estimates={estimates ?? []} dearestClip={sum?.dearestClip ?? 0} />
      <BudgetBar expected={sum?.cost ?? 0} />
      <div className="border-t border-line p-4">
        {children}
        {Boolean(failure) && (
          <p role="alert" className="mt-3 text-sm text-danger">
            {messageOf(failure)}
          </p>
        )}
      </div>
    </Card>
  );
}

function Lines({
  estimates,
  dearestClip,
}: {
  estimates: readonly OneEstimate[];
  dearestClip: number;
}) {
  const models = useModels().data;
  return (
    <div className="min-h-[7.5rem] px-5 pt-3 pb-4 text-sm">
      <dl className="space-y-1.5">
        {estimates.length > 0 &&
          linesOf(estimates, models).map(({ what, detail, cost }) => (
            <div key={what} className="flex justify-between gap-4">
              <dt>
                {what} <span className="text-xs text-ink-3">{detail}</span>
              </dt>
              <dd className="font-mono text-xs leading-[19px] text-ink-2">{money(cost)}</dd>
            </div>
          ))}
      </dl>
      {dearestClip > 0 && (
        <p className="mt-2 text-xs text-ink-3">
          A scene taken again costs up to {money(dearestClip)}.
        </p>
      )}
    </div>
  );
}

function beatsOf({ framework }: Draft, estimates: OneEstimate[] | undefined) {
  return (
    estimates?.[0]?.scenes.map(({ beat, seconds }) => [beat, seconds] as const) ??
    FRAMEWORKS[framework === MASTER ? 'PAS' : framework].beats
  );
}

export function sayWhen(seconds: { low: number; high: number }): string {
  const [low, high] = [span(seconds.low), span(seconds.high)];
  if (low === high) return `Ready in about ${high}`;
  const [lowNumber = '', lowUnit] = low.split(' ');
  return `Ready in ${high.endsWith(lowUnit ?? '-') ? lowNumber : low} to ${high}`;
}

/** What is pressed, by what happens then. */
export function startLabel(draft: Draft): string {
  if (draft.compare) return `Make ${count(draft.compare.others.length + 1, 'ad')} to compare`;
  return draft.framework === MASTER ? 'Start the debate' : 'Start with the story';
}
