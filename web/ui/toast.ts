import { toast } from 'sonner';

/** What was done, said in passing. With `undo` only what can be undone. */
export function tell(sentence: string, undo?: () => void): void {
  toast(sentence, undo && { action: { label: 'Undo', onClick: undo } });
}

/** What could not be done; it stays until it is closed. */
export function tellProblem(sentence: string): void {
  toast.error(sentence, { duration: Infinity, closeButton: true });
}
