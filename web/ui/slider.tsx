import { Slider as Base } from '@base-ui/react/slider';

/** A number within bounds, by drag or arrow keys; `words` say it to those who listen. */
export function Slider({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
  words,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number;
  words: (value: number) => string;
}) {
  return (
    <Base.Root value={value} onValueChange={onChange} min={min} max={max} step={step}>
      <Base.Control className="flex h-6 w-full touch-none items-center select-none">
        <Base.Track className="h-1.5 w-full rounded-full bg-surface-3">
          <Base.Indicator className="rounded-full bg-brand-solid" />
          <Base.Thumb
            aria-label={label}
            getAriaValueText={(_formatted, now) => words(now)}
            className="size-6 rounded-full border-2 border-brand-solid bg-surface shadow-card has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
