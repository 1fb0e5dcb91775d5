import { Check, CircleDashed, Hand, LoaderCircle, X } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { cn } from '#web/ui/cn.ts';
import { clock } from '#web/ui/format.ts';
import { useNow } from '#web/ui/use-now.ts';
import { railOf } from './rail.ts';
import { RunFigures } from './run-figures.tsx';
import type { RailStage } from './stage-words.ts';

const STATES = {
  waiting: { word: 'waits', icon: <CircleDashed className="size-5" />, look: 'text-ink-3' },
  running: {
    word: 'under way',
    icon: <LoaderCircle className="size-5 animate-spin" />,
    look: 'text-brand',
  },
  yours: {
    word: 'needs your word',
    icon: <Hand className="size-3" />,
    look: 'bg-amber text-[oklch(0.2_0.04_76)]',
  },
  done: {
    word: 'done',
    icon: <Check className="size-3" strokeWidth={3} />,
    look: 'bg-brand-solid text-on-brand',
  },
  failed: { word: 'failed', icon: <X className="size-3" />, look: 'bg-danger text-paper' },
} as const;

/** How far an ad is, stage by stage, with the time each took, what is spent and what is left. */
export function StageRail({ ad }: { ad: GenerationDetail }) {
  const isRunning = ad.status === 'processing' || ad.status === 'pending';
  const now = useNow(isRunning);
  return (
    <Card aria-label="Progress" className="@container mb-6 overflow-hidden">
      <div className="grid @min-[60rem]:grid-cols-[minmax(0,1fr)_auto]">
        <ol
          aria-label="Stages"
          className="grid grid-cols-2 @2xl:auto-cols-[minmax(0,1fr)] @2xl:grid-flow-col @2xl:grid-cols-none"
        >
          {railOf(ad, now).map((stage) => (
            <StageItem key={stage.name} {...stage} />
          ))}
        </ol>
        <RunFigures ad={ad} now={now} />
      </div>
      <div
        role="progressbar"
        aria-label="Making the ad"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={ad.progress}
        className="h-1 bg-surface-2"
      >
        <div
          style={{ width: `${ad.progress}%` }}
          className={cn(
            'h-full transition-[width] duration-700',
            ad.status === 'failed' ? 'bg-danger' : 'bg-mint',
          )}
        />
      </div>
    </Card>
  );
}

function StageItem({ label, detail, state, seconds }: RailStage) {
  const { word, icon, look } = STATES[state];
  const isCurrent = state === 'running' || state === 'yours';
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={cn(
        'flex items-start gap-2.5 border-line px-4 py-3 @max-2xl:odd:not-last:border-r @max-2xl:last:odd:col-span-2 @2xl:not-last:border-r @min-[60rem]:border-r',
        isCurrent && 'bg-brand-wash',
      )}
    >
      <span
        aria-hidden
        className={cn('mt-px grid size-5 shrink-0 place-items-center rounded-full', look)}
      >
        {icon}
      </span>
      <span className="min-w-0">
        <span className="flex items-baseline gap-2 text-sm font-[560]">
          {label}
          {seconds !== undefined && (
            <span className="font-mono text-2xs font-normal text-ink-3 tnum">{clock(seconds)}</span>
          )}
          <span className="sr-only">{word}</span>
        </span>
        <span className="block truncate text-xs text-ink-3">{detail}</span>
      </span>
    </li>
  );
}
