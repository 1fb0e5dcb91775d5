import { TriangleAlert } from 'lucide-react';
import type { Scene } from '#web/api/api.ts';
import { cn } from '#web/ui/cn.ts';

/** How blurred a frame is of which nothing is drawn yet, in hundredths of its width. */
const BLUR = 3.4;

/** A scene's frame, from grey and blurred to sharp as it is drawn; hatched while it waits. */
export function DevelopingPicture({ scene, className }: { scene: Scene; className?: string }) {
  const { state, still_url, progress } = scene;
  const share = state === 'ready' ? 1 : progress / 100;
  const isBeingMade = state === 'rendering' || state === 'filming';
  return (
    <div
      className={cn(
        '@container relative size-full overflow-hidden bg-surface-2 text-ink-3',
        className,
      )}
    >
      {still_url !== null && (
        <img
          src={still_url}
          alt=""
          style={{
            filter:
              share === 1
                ? undefined
                : `blur(${((1 - share) * BLUR).toFixed(2)}cqw) saturate(${(0.15 + share * 0.85).toFixed(2)}) brightness(${(0.72 + share * 0.28).toFixed(2)})`,
          }}
          className={cn(
            'size-full object-cover transition-[filter] duration-700',
            state === 'queued' && 'opacity-25',
          )}
        />
      )}
      {state === 'queued' && <div aria-hidden className="absolute inset-0 hatch" />}
      {isBeingMade && (
        <div aria-hidden className="absolute inset-0 overflow-hidden">
          <div className="size-full animate-develop bg-gradient-to-r from-transparent via-[oklch(0.95_0.08_165/.3)] to-transparent" />
        </div>
      )}
      {state === 'failed' && (
        <div aria-hidden className="absolute inset-0 grid place-items-center bg-danger-wash/80">
          <TriangleAlert className="size-[max(18px,9cqw)] text-danger" />
        </div>
      )}
    </div>
  );
}
