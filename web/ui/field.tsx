import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn.ts';

/** The frame of a control: its name, a hint, and what is wrong with it, each tied to it for those who listen. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-[540]">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

export interface ControlProps {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** How every control that is typed into looks. */
export const CONTROL =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink placeholder:text-ink-3 aria-invalid:border-danger disabled:opacity-50';

/** One line to type into. Takes what react-hook-form's `register` gives. */
export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode; error?: string | undefined }) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...control} {...rest} className={cn(CONTROL, 'h-10', className)} />}
    </Field>
  );
}
