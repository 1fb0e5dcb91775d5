import type { ReactNode } from 'react';
import { cn } from './cn.ts';

const TONES = {
  neutral: 'bg-surface-2 text-ink-2',
  good: 'bg-brand-wash text-brand',
  busy: 'bg-surface-2 text-amber-ink',
  bad: 'bg-danger-wash text-danger',
} as const;

/** A word about a thing: its state, its kind. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  tone?: keyof typeof TONES;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-2xs font-[560]',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
