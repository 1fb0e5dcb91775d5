import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#web/ui/icon-button.tsx';
import { letterOf } from '#web/ui/letter-of.ts';

/** One of the ads that are compared, by its letter; the first is the one above. */
export function VariationRow({
  index,
  onRemove,
  children,
}: {
  index: number;
  onRemove?: () => void;
  children: ReactNode;
}) {
  const letter = letterOf(index);
  return (
    <li
      aria-label={`Ad ${letter}`}
      className="flex items-start gap-3 rounded-lg border border-line bg-surface p-3 shadow-card"
    >
      <span
        aria-hidden
        className="grid size-9 shrink-0 place-items-center rounded-md bg-surface-2 text-sm font-[560]"
      >
        {letter}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
      {onRemove && (
        <IconButton label={`Leave out ad ${letter}`} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
