import { Tooltip } from '@base-ui/react/tooltip';
import type { ComponentProps } from 'react';
import { buttonClass, type ButtonLook } from './button-class.ts';

/** A button of a picture alone; its name is read out and shown when the pointer rests. */
export function IconButton({
  label,
  side = 'bottom',
  variant = 'ghost',
  size = 'icon',
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'aria-label'> &
  ButtonLook & { label: string; side?: 'top' | 'bottom' | 'left' | 'right' }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            aria-label={label}
            className={buttonClass({ variant, size, className })}
            {...rest}
          />
        }
      />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={7} className="z-50">
          <Tooltip.Popup className="rounded-sm bg-ink px-2 py-1 text-xs text-paper shadow-pop transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0">
            {label}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
