import { beatLook } from './beats.ts';
import { cn } from './cn.ts';
import type { BeatShare } from './frameworks.ts';

/** The words of a ribbon, each once and whole, where its parts are too narrow for them. */
export function BeatWords({ beats }: { beats: readonly BeatShare[] }) {
  const names = [...new Set(beats.map(([beat]) => beat))];
  return (
    <span aria-hidden className="mt-1.5 flex flex-wrap gap-x-2.5 text-2xs font-[540]">
      {names.map((name) => (
        <span key={name} className={cn(beatLook(name).ink)}>
          {beatLook(name).label}
        </span>
      ))}
    </span>
  );
}
