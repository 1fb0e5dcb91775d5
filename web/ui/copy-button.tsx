import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';

const SAID_FOR_MS = 2000;

/** Copies words. On plain http in a home network browsers have no clipboard: then they stand selected, to be copied. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'selected'>('ready');
  const field = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      setTimeout(() => setState('ready'), SAID_FOR_MS);
    } catch {
      setState('selected');
      requestAnimationFrame(() => field.current?.select());
    }
  }

  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => void copy()}>
        {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        {state === 'copied' ? 'Copied' : label}
      </Button>
      {state === 'selected' && (
        <textarea
          ref={field}
          readOnly
          rows={3}
          value={text}
          aria-label={`${label}: selected, press Ctrl+C`}
          className="mt-2 w-full rounded-md border border-line-strong bg-surface p-2 font-mono text-xs"
        />
      )}
    </>
  );
}
