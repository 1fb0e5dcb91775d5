import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { CONTROL, Field } from './field.tsx';
import { cn } from './cn.ts';

/** A text to take away. Without a clipboard, as on plain http in a home network, it is selected to be copied by hand. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied.');
    } catch {
      setSaid('Selected: copy it with your keyboard.');
    }
  }

  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <>
          <div className="flex gap-2">
            <input
              {...control}
              ref={field}
              readOnly
              value={value}
              onFocus={({ target }) => target.select()}
              className={cn(CONTROL, 'h-10 min-w-0 font-mono text-sm')}
            />
            <Button className="h-10" onClick={() => void copy()}>
              {said === 'Copied.' ? <Check aria-hidden /> : <Copy aria-hidden />}
              Copy
            </Button>
          </div>
          <p role="status" className="mt-1 min-h-4 text-xs text-brand">
            {said}
          </p>
        </>
      )}
    </Field>
  );
}
