import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { CONTROL } from '#web/ui/field.tsx';
import { cn } from '#web/ui/cn.ts';

const MAX_NOTE = 2000;

/** A note by which something is made anew. */
export function NoteForm({
  label,
  placeholder,
  action,
  isBusy,
  onSay,
}: {
  label: string;
  placeholder: string;
  action: string;
  isBusy: boolean;
  onSay: (note: string) => void;
}) {
  const id = useId();
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSay(note.trim());
      }}
      className="flex flex-wrap items-end gap-2"
    >
      <label htmlFor={id} className="min-w-0 flex-1 basis-56">
        <span className="eyebrow">{label}</span>
        <input
          id={id}
          value={note}
          maxLength={MAX_NOTE}
          placeholder={placeholder}
          autoComplete="off"
          onChange={({ target }) => setNote(target.value)}
          className={cn(CONTROL, 'mt-1 h-9')}
        />
      </label>
      <Button type="submit" disabled={isBusy || note.trim() === ''}>
        <RotateCcw aria-hidden />
        {action}
      </Button>
    </form>
  );
}
