import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';

/** On or off, at once; the hint says what follows, `why` why it cannot be had. */
export function Switch({
  label,
  hint,
  why,
  checked,
  onChange,
}: {
  label: string;
  hint?: ReactNode;
  why?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <span id={id} className="block text-sm font-[540]">
          {label}
        </span>
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
          {why !== undefined && <span className="block text-amber-ink">{why}</span>}
        </p>
      </div>
      <Base.Root
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        checked={checked}
        disabled={why !== undefined}
        onCheckedChange={onChange}
        className="relative mt-0.5 flex h-6 w-10 shrink-0 cursor-pointer rounded-full border border-line-strong bg-surface-2 p-[3px] transition-colors data-[checked]:border-brand-solid data-[checked]:bg-brand-solid data-[disabled]:cursor-not-allowed data-[disabled]:opacity-45"
      >
        <Base.Thumb className="size-4 rounded-full bg-ink-2 transition-transform duration-150 data-[checked]:translate-x-4 data-[checked]:bg-on-brand" />
      </Base.Root>
    </div>
  );
}
