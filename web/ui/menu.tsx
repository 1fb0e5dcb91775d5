import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode, RefObject } from 'react';

const ITEM =
  'flex h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-sm outline-none data-[highlighted]:bg-surface-2 [&_svg]:size-4 [&_svg]:text-ink-3';

/** A list of things to do behind one button. */
export function Menu({
  trigger,
  side = 'bottom',
  then,
  children,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  side?: 'top' | 'bottom';
  /** What has the focus once it closes, in place of the button. */
  then?: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align="start" sideOffset={6} className="z-50">
          <Base.Popup
            {...(then && { finalFocus: then })}
            className="min-w-52 rounded-lg border border-line bg-surface p-1 shadow-pop transition-opacity outline-none data-[ending-style]:opacity-0 data-[starting-style]:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item onClick={onClick} className={ITEM}>
      {children}
    </Base.Item>
  );
}

/** One that leads to another page. */
export function MenuLink({
  link,
  children,
}: {
  link: ReactElement<Record<string, unknown>>;
  children: ReactNode;
}) {
  return (
    <Base.Item render={link} className={ITEM}>
      {children}
    </Base.Item>
  );
}

/** One of several that exclude each other. */
export function MenuChoices<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: string; icon: ReactNode }[];
  onChange: (value: T) => void;
}) {
  return (
    <Base.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: T) => onChange(next)}
      className="border-y border-line py-1 not-first:my-1 first:border-t-0"
    >
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={ITEM}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="size-1.5 rounded-full bg-brand" />
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
