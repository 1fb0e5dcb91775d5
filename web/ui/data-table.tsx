import type { ReactNode } from 'react';
import { cn } from './cn.ts';

interface Heading {
  label: string;
  /** Figures stand at the right, so that their digits stand below each other. */
  isFigure?: boolean;
}

/** Rows and headings. Wider than its place, it is scrolled inside it, by keyboard too. */
export function DataTable({
  caption,
  headings,
  rows,
  className,
}: {
  caption: string;
  headings: readonly Heading[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  className?: string;
}) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={cn('overflow-auto -outline-offset-2', className)}
    >
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headings.map(({ label, isFigure }) => (
              <th
                key={label}
                scope="col"
                className={cn(
                  'sticky top-0 border-b border-line bg-surface px-3 py-2 text-left text-xs font-[540] whitespace-nowrap text-ink-3 first:pl-0 last:pr-0',
                  isFigure && 'text-right',
                )}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                <td
                  key={headings[at]?.label}
                  className={cn(
                    'border-b border-line px-3 py-2 align-middle first:pl-0 last:pr-0',
                    headings[at]?.isFigure && 'tnum text-right whitespace-nowrap',
                  )}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
