import { cn } from './cn.ts';

/** Names and figures, one a line. */
export function FactList({
  facts,
  className,
}: {
  facts: readonly (readonly [name: string, value: string])[];
  className?: string;
}) {
  return (
    <dl className={cn('grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm', className)}>
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="text-right font-mono text-xs leading-[19px] break-words tnum">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
