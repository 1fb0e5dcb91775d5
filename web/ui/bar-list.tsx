interface Bar {
  label: string;
  value: number;
  words: string;
}

/** Few things by their size, each with its figure. */
export function BarList({ name, bars }: { name: string; bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <ul aria-label={name} className="space-y-3">
      {bars.map(({ label, value, words }) => (
        <li key={label} className="text-sm">
          <span className="flex justify-between gap-3">
            <span className="min-w-0 truncate">{label}</span>
            <span className="tnum shrink-0 font-mono text-xs text-ink-2">{words}</span>
          </span>
          <svg
            aria-hidden
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            className="mt-1.5 h-1.5 w-full overflow-hidden rounded-full bg-surface-3"
          >
            <rect width={(value / most) * 100} height={2} className="fill-brand-solid" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
