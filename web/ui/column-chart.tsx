import { cn } from './cn.ts';

interface Column {
  label: string;
  value: number;
}

const WIDTH = 100;
const HEIGHT = 40;
/** Of a column's place; the rest keeps it from its neighbour. */
const FILLED = 0.72;

/** One column a day. A picture of the table that stands below it, which says the same to those who listen. */
export function ColumnChart({
  columns,
  name,
  words,
  className,
}: {
  columns: readonly Column[];
  name: string;
  words: (value: number) => string;
  className?: string;
}) {
  const top = niceTop(Math.max(...columns.map(({ value }) => value), 0));
  const step = WIDTH / columns.length;
  return (
    <figure className={className}>
      <div className="flex gap-3">
        <div className="relative min-w-0 flex-1">
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={name}
            className="h-44 w-full overflow-visible"
          >
            {[0, 0.5, 1].map((at) => (
              <line
                key={at}
                x1={0}
                x2={WIDTH}
                y1={HEIGHT * at}
                y2={HEIGHT * at}
                vectorEffect="non-scaling-stroke"
                className={cn('stroke-line', at === 1 && 'stroke-line-strong')}
              />
            ))}
            {columns.map(({ label, value }, index) => (
              <rect
                key={label}
                x={step * (index + (1 - FILLED) / 2)}
                y={HEIGHT * (1 - value / top)}
                width={step * FILLED}
                height={(HEIGHT * value) / top}
                className="fill-brand-solid"
              >
                <title>{`${label}: ${words(value)}`}</title>
              </rect>
            ))}
          </svg>
        </div>
        <div
          aria-hidden
          className="tnum flex h-44 flex-col justify-between text-right font-mono text-2xs text-ink-3"
        >
          <span className="-mt-2">{words(top)}</span>
          <span>{words(top / 2)}</span>
          <span className="-mb-2">{words(0)}</span>
        </div>
      </div>
      <div aria-hidden className="mt-2 flex justify-between pr-14 text-2xs text-ink-3">
        <span>{columns[0]?.label}</span>
        <span>{columns.at(-1)?.label}</span>
      </div>
    </figure>
  );
}

/** The next 1, 2 or 5 of its size above the highest column. */
function niceTop(highest: number): number {
  if (highest <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 5, 10].find((one) => one * size >= highest) ?? 10) * size;
}
