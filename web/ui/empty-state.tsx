import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Where things will be: says what they are, and offers the way to the first one. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-dashed border-line px-6 py-14 text-center">
      <span className="grid size-12 place-items-center rounded-lg bg-brand-wash text-brand">
        <Icon aria-hidden className="size-6" />
      </span>
      <h2 className="display mt-4 text-xl">{title}</h2>
      {children !== undefined && (
        <p className="mt-1 max-w-[46ch] text-sm text-balance text-ink-2">{children}</p>
      )}
      {action !== undefined && (
        <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>
      )}
    </div>
  );
}
