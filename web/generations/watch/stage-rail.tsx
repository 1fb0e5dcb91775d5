import { Check, CircleDashed, LoaderCircle, X } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { Card } from '#web/ui/card.tsx';
import { cn } from '#web/ui/cn.ts';
import { clock } from '#web/ui/format.ts';
import { useNow } from '#web/ui/use-now.ts';
import { RunFigures } from './run-figures.tsx';
import { type Stage, stageDetail, stageLabel, stageSeconds } from './stage-words.ts';

const STATES = {
  waiting: { word: 'waits', icon: <CircleDashed className="size-5" />, look: 'text-ink-3' },
  running: {
    word: 'under way',
    icon: <LoaderCircle className="size-5 animate-spin" />,
    look: 'text-brand',
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
    <Card aria-label="Progress" className="mb-6 overflow-hidden">
      <div className="grid lg:grid-cols-[minmax(0,1fr)_auto]">
        <ol
          aria-label="Stages"
          className="grid grid-cols-2 sm:auto-cols-[minmax(0,1fr)] sm:grid-flow-col sm:grid-cols-none"
        >
          {ad.stages.map((stage) => (
            <StageItem key={stage.stage} ad={ad} stage={stage} now={now} />
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

function StageItem({ ad, stage, now }: { ad: GenerationDetail; stage: Stage; now: number }) {
  const { word, icon, look } = STATES[stage.state ?? 'waiting'];
  const seconds = stageSeconds(stage, now);
  return (
    <li
      aria-current={stage.state === 'running' ? 'step' : undefined}
      className={cn(
        'flex items-start gap-2.5 border-line px-4 py-3 max-sm:odd:border-r sm:not-last:border-r lg:border-r',
        stage.state === 'running' && 'bg-brand-wash',
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
          {stageLabel(stage)}
          {seconds !== undefined && (
            <span className="font-mono text-2xs font-normal text-ink-3 tnum">{clock(seconds)}</span>
          )}
          <span className="sr-only">{word}</span>
        </span>
        <span className="block truncate text-xs text-ink-3">{stageDetail(ad, stage)}</span>
      </span>
    </li>
  );
}
