import { ChevronDown } from 'lucide-react';
import { cn } from './cn.ts';
import { CONTROL, Field } from './field.tsx';

/** One of several words; the browser's own list, which phones know how to show. */
export function Select<T extends string>({
  label,
  value,
  onChange,
  options,
  isCompact = false,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
  /** In a row of tools: the label is read out and not shown. */
  isCompact?: boolean;
}) {
  const list = (control: object) => (
    <span className="relative block">
      <select
        {...control}
        value={value}
        onChange={({ target }) => onChange(target.value as T)}
        className={cn(
          CONTROL,
          'appearance-none pr-8 text-sm text-ellipsis',
          isCompact ? 'h-9 pr-7 pl-2.5 max-sm:pr-5 max-sm:pl-2' : 'h-10',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className={cn(
          'pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-ink-3',
          isCompact && 'max-sm:right-1 max-sm:size-3.5',
        )}
      />
    </span>
  );
  return isCompact ? list({ 'aria-label': label }) : <Field label={label}>{list}</Field>;
}
