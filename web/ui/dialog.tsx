import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';
import { buttonClass } from './button-class.ts';

/** Asks before something that cannot be undone. The trigger opens it; `confirm` says what happens then. */
export function ConfirmDialog({
  trigger,
  title,
  children,
  confirm,
  onConfirm,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  title: string;
  children: ReactNode;
  confirm: string;
  onConfirm: () => void;
}) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger render={trigger} />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-black/45 transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-surface p-5 shadow-pop">
          <AlertDialog.Title className="display text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-sm text-ink-2" render={<div />}>
            {children}
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close render={<Button>Keep it as it is</Button>} />
            <AlertDialog.Close
              onClick={onConfirm}
              className={buttonClass({ className: 'border-danger text-danger' })}
            >
              {confirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
