import type { ReactNode } from 'react';

/** The figures of a chart, opened by whoever wants them as such. */
export function TableBelow({ children }: { children: ReactNode }) {
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="w-fit text-sm font-[540] text-ink-2 hover:text-ink">As a table</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
