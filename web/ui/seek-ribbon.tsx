import type { KeyboardEvent, PointerEvent } from 'react';
import { beatLook } from './beats.ts';
import { cn } from './cn.ts';
import { clock } from './format.ts';
import type { BeatShare } from './frameworks.ts';

const STEP_SECONDS = 1;

/** The beat ribbon as the place in a film: a click anywhere goes there, so do the arrow keys. */
export function SeekRibbon({
  beats,
  seconds,
  at,
  onSeek,
}: {
  beats: readonly BeatShare[];
  /** How long the film is. */
  seconds: number;
  at: number;
  onSeek: (to: number) => void;
}) {
  const total = beats.reduce((sum, [, share]) => sum + share, 0);
  const place = Math.min(Math.max(at / seconds, 0), 1);

  function seekTo({ currentTarget, clientX }: PointerEvent) {
    const { left, width } = currentTarget.getBoundingClientRect();
    onSeek(Math.min(Math.max((clientX - left) / width, 0), 1) * seconds);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Place in the film"
      aria-valuemin={0}
      aria-valuemax={Math.round(seconds)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={`${clock(at)} of ${clock(seconds)}, ${beatLook(beatAt(beats, place * total)).label}`}
      onKeyDown={(event) => {
        const to = keyTo(event, at, seconds);
        if (to === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onSeek(Math.min(Math.max(to, 0), seconds));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seekTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
      }}
      className="group relative flex h-8 min-w-0 flex-1 cursor-pointer touch-none items-center rounded-sm"
    >
      <div aria-hidden className="flex w-full gap-[3px]">
        {beats.map(([beat, share], index) => (
          <div
            key={`${beat} ${index}`}
            title={beatLook(beat).label}
            style={{ flexGrow: share, flexBasis: 0 }}
            className={cn(
              'h-1.5 min-w-0 rounded-[2px] transition-[height] duration-150 group-hover:h-2.5',
              beatLook(beat).fill,
            )}
          />
        ))}
      </div>
      <div
        aria-hidden
        style={{ left: `${place * 100}%` }}
        className="pointer-events-none absolute inset-y-1 w-[3px] -translate-x-1/2 rounded-full bg-ink ring-2 ring-surface"
      />
    </div>
  );
}

function keyTo(event: KeyboardEvent, at: number, seconds: number): number | undefined {
  const places: Record<string, number> = {
    ArrowLeft: at - STEP_SECONDS,
    ArrowDown: at - STEP_SECONDS,
    ArrowRight: at + STEP_SECONDS,
    ArrowUp: at + STEP_SECONDS,
    Home: 0,
    End: seconds,
  };
  return places[event.key];
}

function beatAt(beats: readonly BeatShare[], share: number): string {
  let passed = 0;
  for (const [beat, part] of beats) {
    passed += part;
    if (share < passed) return beat;
  }
  return beats.at(-1)?.[0] ?? '';
}
