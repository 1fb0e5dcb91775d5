import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

/** One of a few, each shown as a card. */
export function Choice<T extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; card: ReactNode; disabled?: boolean }[];
  className?: string;
}) {
  const id = useId();
  return (
    <div>
      <h2 id={id} className="mb-2 text-sm font-[560]">
        {label}
      </h2>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={(next: T) => onChange(next)}
        className={cn('grid gap-3', className)}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            disabled={option.disabled ?? false}
            nativeButton
            render={<button type="button" />}
            className="group flex flex-col items-stretch rounded-lg border border-line bg-surface p-4 text-left shadow-card transition-[border-color,box-shadow] duration-150 hover:border-line-strong data-[checked]:border-brand data-[checked]:shadow-[inset_0_0_0_1px_var(--brand)] data-[disabled]:border-dashed data-[disabled]:bg-transparent data-[disabled]:text-ink-3 data-[disabled]:shadow-none data-[disabled]:hover:border-line"
          >
            {option.card}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
