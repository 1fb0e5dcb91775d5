import { Link } from '@tanstack/react-router';
import { Download, Trophy } from 'lucide-react';
import { Badge } from '#web/ui/badge.tsx';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { Button } from '#web/ui/button.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { cn } from '#web/ui/cn.ts';
import { beatsOf, isMade, type Variation } from './comparison.ts';
import { Film } from './film.tsx';
import type { Transport } from './use-transport.ts';

/** One of the ads: its film or how far it is, and whether it is the best. */
export function VariationTile({
  variation,
  name,
  transport,
  isWinner,
  onChoose,
}: {
  variation: Variation;
  name: string;
  transport: Transport;
  isWinner: boolean;
  /** Undefined where there is no winner to choose. */
  onChoose?: ((isWinner: boolean) => void) | undefined;
}) {
  const beats = beatsOf(variation);
  return (
    <li
      aria-label={`Ad ${name}`}
      className="mx-auto flex w-full min-w-0 flex-col"
      style={{ maxWidth: `calc(62dvh * ${variation.aspect_ratio.replace(':', ' / ')})` }}
    >
      <div
        className={cn(
          'rounded-sm',
          isWinner && 'shadow-[0_0_0_2px_var(--surface),0_0_0_4px_var(--brand)]',
        )}
      >
        {isMade(variation) ? (
          <Film {...{ variation, name, transport }} />
        ) : (
          <InTheMaking variation={variation} />
        )}
      </div>
      {beats.length > 0 && <BeatRibbon beats={beats} className="mt-2" />}
      <div className="mt-2 flex items-start gap-2">
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-sm bg-surface-2 text-sm font-[560]"
        >
          {name}
        </span>
        <Link
          to="/generations/$id"
          params={{ id: variation.id }}
          dir="auto"
          className="line-clamp-2 min-w-0 pt-1 text-sm font-[540] break-words hover:underline"
        >
          {variation.title ?? variation.prompt}
        </Link>
      </div>
      <div className="mt-auto flex flex-wrap gap-2 pt-2">
        {onChoose && isMade(variation) && (
          <Button
            size="sm"
            variant={isWinner ? 'solid' : 'outline'}
            aria-pressed={isWinner}
            onClick={() => onChoose(!isWinner)}
          >
            <Trophy aria-hidden />
            {isWinner ? 'The winner' : `Choose ${name}`}
          </Button>
        )}
        {isMade(variation) && (
          <a
            href={`${variation.video_url ?? ''}?download=1`}
            download
            aria-label={`Download ad ${name}`}
            className={buttonClass({ size: 'sm' })}
          >
            <Download aria-hidden />
            <span className="max-sm:sr-only">Download</span>
          </a>
        )}
      </div>
    </li>
  );
}

function InTheMaking({ variation }: { variation: Variation }) {
  const { status, progress, current_step, error_message, aspect_ratio } = variation;
  const isOver = status === 'failed' || status === 'completed';
  return (
    <div
      style={{ aspectRatio: aspect_ratio.replace(':', ' / ') }}
      className={cn(
        'grid place-items-center rounded-sm bg-surface-2 p-3 text-center text-ink-3',
        status === 'pending' && 'hatch',
      )}
    >
      <div className="w-full max-w-56">
        {isOver ? (
          <>
            <Badge tone="bad">Not made</Badge>
            <p className="mt-2 text-xs text-ink-2">{error_message}</p>
          </>
        ) : (
          <>
            <p className="display text-2xl text-ink tnum">{progress} %</p>
            <p className="mt-1 text-xs text-ink-2">{current_step}</p>
            <div
              role="progressbar"
              aria-label="Making the ad"
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={progress}
              className="mt-3 h-1 overflow-hidden rounded-full bg-surface-3"
            >
              <div
                style={{ width: `${progress}%` }}
                className="h-full bg-brand-solid transition-[width] duration-700"
              />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
