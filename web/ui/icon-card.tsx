import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** The inside of a card to choose: what it is, and what it means. */
export function IconCard({
  icon: Icon,
  name,
  children,
}: {
  icon: LucideIcon;
  name: string;
  children: ReactNode;
}) {
  return (
    <span className="flex items-start gap-3">
      <span className="grid size-9 shrink-0 place-items-center rounded-md bg-surface-2 text-ink-2 group-data-[checked]:bg-brand-solid group-data-[checked]:text-on-brand">
        <Icon aria-hidden className="size-[18px]" />
      </span>
      <span>
        <span className="block text-sm font-[560]">{name}</span>
        <span className="block text-xs text-ink-3">{children}</span>
      </span>
    </span>
  );
}
