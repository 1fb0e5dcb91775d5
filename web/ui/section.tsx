import type { ReactNode } from 'react';
import { Card } from './card.tsx';

/** A part of a page of settings, with what it is about. */
export function Section({
  title,
  why,
  actions,
  children,
}: {
  title: string;
  why?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card className="p-5">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="display text-lg">{title}</h2>
          {why !== undefined && <p className="mt-0.5 max-w-[60ch] text-sm text-ink-2">{why}</p>}
        </div>
        {actions}
      </div>
      {children}
    </Card>
  );
}
