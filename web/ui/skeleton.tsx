import { cn } from './cn.ts';

/** The place of what is being fetched; give it the size of what will come, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-md bg-surface-2', className)} />;
}
