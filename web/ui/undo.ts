import { toast } from 'sonner';

/** Long enough to read and reach; the clock stands still while the pointer rests on it. */
const UNDO_MS = 8_000;

/**
 * Says what was done and does it once it can no longer be taken back: when the sentence goes, or when the page is
 * left before that.
 */
export function actUnlessUndone({
  sentence,
  act,
  undo,
}: {
  sentence: string;
  act: () => void;
  undo: () => void;
}): void {
  let isSettled = false;
  const settle = (outcome: () => void) => () => {
    if (isSettled) return;
    isSettled = true;
    removeEventListener('pagehide', go);
    outcome();
  };
  const go = settle(act);
  toast(sentence, {
    duration: UNDO_MS,
    action: { label: 'Undo', onClick: settle(undo) },
    onAutoClose: go,
    onDismiss: go,
  });
  addEventListener('pagehide', go);
}
