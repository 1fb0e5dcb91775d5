import { Choice } from '#web/ui/choice.tsx';
import { type AspectRatio, fitInto, SHAPES } from '../shapes.ts';

const CARDS = SHAPES.map(({ value, label }) => ({
  value,
  card: (
    <span className="flex flex-col items-center gap-2">
      <span className="grid h-10 w-full place-items-center">
        <span
          aria-hidden
          style={fitInto(value, '2.5rem')}
          className="block rounded-[3px] border-[1.5px] border-line-strong group-data-[checked]:border-brand group-data-[checked]:bg-brand-wash"
        />
      </span>
      <span className="text-xs">
        <b className="font-[560]">{label}</b> <span className="text-ink-3">{value}</span>
      </span>
    </span>
  ),
}));

export function ShapeChoice({
  value,
  onChange,
}: {
  value: AspectRatio;
  onChange: (shape: AspectRatio) => void;
}) {
  return (
    <Choice
      label="Shape"
      value={value}
      onChange={onChange}
      options={CARDS}
      className="grid-cols-4 gap-2 [&>button]:p-2.5"
    />
  );
}
