import { beatLook } from '#web/ui/beats.ts';
import { cn } from '#web/ui/cn.ts';
import { count } from '#web/ui/format.ts';
import { Slider } from '#web/ui/slider.tsx';
import type { OneEstimate } from './use-estimate.ts';

const MIN = 6;
const MAX = 60;
const MARKS = [6, 15, 30, 60];

/** How long it is, and how that is cut into scenes. */
export function LengthChoice({
  value,
  onChange,
  scenes,
}: {
  value: number;
  onChange: (seconds: number) => void;
  scenes: OneEstimate['scenes'] | undefined;
}) {
  return (
    <div>
      <div className="mb-2 flex h-6 items-baseline justify-between">
        <h2 className="text-sm font-[560]">Length</h2>
        <span className="text-sm text-ink-2 tnum">
          <strong className="display text-lg text-ink">{value} s</strong>
          {scenes && ` in ${count(scenes.length, 'scene')}`}
        </span>
      </div>
      <Slider
        label="Length"
        value={value}
        onChange={onChange}
        min={MIN}
        max={MAX}
        words={(seconds) => count(seconds, 'second')}
      />
      <div aria-hidden className="mt-2.5 flex h-4 gap-[3px]">
        {scenes?.map(({ scene_number, beat, seconds }) => (
          <span
            key={scene_number}
            title={`${beatLook(beat).label}, ${seconds} s`}
            style={{ flexGrow: seconds, flexBasis: 0 }}
            className={cn('rounded-[3px] opacity-85', beatLook(beat).fill)}
          />
        ))}
      </div>
      <div className="relative mt-2 h-6 text-xs text-ink-3">
        {MARKS.map((seconds) => (
          <button
            key={seconds}
            type="button"
            aria-label={count(seconds, 'second')}
            onClick={() => onChange(seconds)}
            style={
              seconds === MIN || seconds === MAX ? undefined : { left: `${placeOf(seconds)}%` }
            }
            className={cn(
              'absolute min-h-6 min-w-6 rounded-sm hover:text-ink',
              seconds === MIN && 'left-0 text-left',
              seconds === MAX && 'right-0 text-right',
              seconds !== MIN && seconds !== MAX && '-translate-x-1/2',
            )}
          >
            {seconds} s
          </button>
        ))}
      </div>
    </div>
  );
}

const placeOf = (seconds: number) => ((seconds - MIN) / (MAX - MIN)) * 100;
