import { beatLook } from './beats.ts';
import { cn } from './cn.ts';
import type { BeatShare } from './frameworks.ts';

/** The ad's persuasion, drawn in proportion. A word that has no room is left to the ribbon's name. */
export function BeatRibbon({
  beats,
  labels = false,
  className,
}: {
  beats: readonly BeatShare[];
  labels?: boolean;
  className?: string;
}) {
  const total = beats.reduce((sum, [, share]) => sum + share, 0);
  const spoken = beats.map(
    ([beat, share]) => `${beatLook(beat).label} ${Math.round((share / total) * 100)}%`,
  );
  return (
    <div
      role="img"
      aria-label={`Structure: ${spoken.join(', ')}`}
      className={cn('flex w-full gap-[3px]', className)}
    >
      {beats.map(([beat, share], index) => (
        <div
          key={`${beat} ${index}`}
          style={{ flexGrow: share, flexBasis: 0 }}
          className="@container min-w-0"
        >
          <div className={cn('h-1.5 rounded-[2px]', beatLook(beat).fill)} />
          {labels && (
            <div
              className={cn(
                'mt-1 hidden text-2xs font-[540]',
                roomFor(beatLook(beat).label),
                beatLook(beat).ink,
              )}
            >
              {beatLook(beat).label}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Shows a word where its part of the ribbon is wide enough for it. */
function roomFor(word: string): string {
  if (word.length <= 7) return '@min-[42px]:block';
  if (word.length <= 9) return '@min-[54px]:block';
  return '@min-[108px]:block';
}
