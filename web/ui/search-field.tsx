import { Search } from 'lucide-react';
import { useState } from 'react';
import { cn } from './cn.ts';
import { CONTROL } from './field.tsx';

/** A word is told once typing rests for this long. */
const RESTS_MS = 300;

/** Words to look for; told once typing rests, or at once by Enter. */
export function SearchField({
  label,
  value,
  onChange,
  className,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();

  if (told !== value) {
    // Changed from outside, by going back or by "clear".
    setTold(value);
    if (typed.trim() !== value) setTyped(value);
  }

  function type(words: string) {
    setTyped(words);
    clearTimeout(timer);
    setTimer(setTimeout(() => onChange(words.trim()), RESTS_MS));
  }

  return (
    <form
      role="search"
      className={cn('relative', className)}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer);
        onChange(typed.trim());
      }}
    >
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }) => type(target.value)}
        className={cn(CONTROL, 'h-9 pl-9 text-sm')}
      />
    </form>
  );
}
