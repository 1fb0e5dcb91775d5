import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** What most leave as it is: closed, with how it stands beside its name. */
export function MoreSettings({
  title,
  now,
  children,
}: {
  title: string;
  now: string;
  children: ReactNode;
}) {
  return (
    <details className="group rounded-lg border border-line bg-surface shadow-card">
      <summary className="flex list-none items-center gap-3 rounded-lg px-4 py-3 text-sm font-[560] [&::-webkit-details-marker]:hidden">
        <ChevronDown
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open:rotate-180"
        />
        {title}
        <span className="ml-auto truncate pl-3 text-right text-xs font-[400] text-ink-3">
          {now}
        </span>
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}
