import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { LucideIcon } from 'lucide-react';

/** One of a few ways to see a thing, in one row. */
export function Segmented<T extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: LucideIcon }[];
}) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: T) => onChange(next)}
      className="inline-flex gap-0.5 rounded-md border border-line bg-surface-2 p-0.5"
    >
      {options.map(({ value: own, label: name, icon: Icon }) => (
        <Radio.Root
          key={own}
          value={own}
          nativeButton
          render={<button type="button" />}
          className="flex h-8 items-center gap-1.5 rounded-sm px-2.5 text-sm text-ink-2 hover:text-ink data-[checked]:bg-surface data-[checked]:font-[540] data-[checked]:text-ink data-[checked]:shadow-card [&_svg]:size-4"
        >
          {Icon && <Icon aria-hidden />}
          {name}
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
