import { type PointerEvent, useState } from 'react';
import { FlipHorizontal2 } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { useSingleKeys } from '#web/ui/single-keys.ts';
import { Slider } from '#web/ui/slider.tsx';
import type { Variation } from './comparison.ts';
import { Film } from './film.tsx';
import type { View } from './films-screen.tsx';
import type { Transport } from './use-transport.ts';

/** Two films upon each other: wiped at a line, or one instead of the other. */
export function PairView({
  view,
  left,
  right,
  names,
  transport,
  isFlipped,
  onFlip,
}: {
  view: View;
  left: Variation;
  right: Variation;
  names: [string, string];
  transport: Transport;
  isFlipped: boolean;
  onFlip: () => void;
}) {
  const [at, setAt] = useState(50);
  const [areKeysOn] = useSingleKeys();
  const isWipe = view === 'wipe';
  const shape = left.aspect_ratio.replace(':', ' / ');

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (!isWipe || (event.type === 'pointermove' && event.buttons !== 1)) return;
    const { left: edge, width } = event.currentTarget.getBoundingClientRect();
    setAt(Math.round(Math.max(0, Math.min(1, (event.clientX - edge) / width)) * 100));
  }

  return (
    <div className="mx-auto" style={{ width: `min(100%, calc(62dvh * ${shape}))` }}>
      <div
        onPointerDown={drag}
        onPointerMove={drag}
        style={{ aspectRatio: shape }}
        className="relative touch-pan-y overflow-hidden rounded-sm bg-black select-none"
      >
        <Film
          variation={left}
          name={names[0]}
          transport={transport}
          className="absolute inset-0 size-full"
        />
        <Film
          variation={right}
          name={names[1]}
          transport={transport}
          className="absolute inset-0 size-full"
          style={
            isWipe
              ? { clipPath: `inset(0 0 0 ${at}%)` }
              : { visibility: isFlipped ? 'visible' : 'hidden' }
          }
        />
        {isWipe ? (
          <>
            <span
              aria-hidden
              style={{ left: `${at}%` }}
              className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-[0_0_0_1px_rgb(0_0_0/0.5)]"
            />
            <Corner side="left">{names[0]}</Corner>
            <Corner side="right">{names[1]}</Corner>
          </>
        ) : (
          <Corner side="left">{isFlipped ? names[1] : names[0]}</Corner>
        )}
      </div>
      <div className="mt-2 min-h-10">
        {isWipe ? (
          <Slider
            label="Where the films meet"
            value={at}
            onChange={setAt}
            min={0}
            max={100}
            words={(percent) => `${percent} % ad ${names[0]}, the rest ad ${names[1]}`}
          />
        ) : (
          <Button onClick={onFlip}>
            <FlipHorizontal2 aria-hidden />
            Show ad {isFlipped ? names[0] : names[1]}
            {areKeysOn && (
              <kbd aria-hidden className="ml-1 font-mono text-xs text-ink-3">
                X
              </kbd>
            )}
          </Button>
        )}
      </div>
    </div>
  );
}

function Corner({ side, children }: { side: 'left' | 'right'; children: string }) {
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute top-2 grid size-7 place-items-center rounded-sm bg-black/65 text-sm font-[560] text-white ${side === 'left' ? 'left-2' : 'right-2'}`}
    >
      {children}
    </span>
  );
}
