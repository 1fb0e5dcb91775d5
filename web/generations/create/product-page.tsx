import { Link2 } from 'lucide-react';
import type { Draft } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';

const MAX_ADDRESS_LENGTH = 2000;

/** Where the product is sold: what stands there feeds the story, its pictures and colour the film. */
export function ProductPage({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  return (
    <label className="flex items-center gap-2 border-t border-line px-5 text-ink-3 focus-within:text-ink">
      <Link2 aria-hidden className="size-4 shrink-0" />
      <span className="sr-only">Page of the product</span>
      <input
        type="url"
        inputMode="url"
        maxLength={MAX_ADDRESS_LENGTH}
        value={draft.product_url}
        onChange={({ target }) => change({ product_url: target.value })}
        placeholder="https://… the product’s page, for facts"
        className="h-11 min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-ink-3"
      />
    </label>
  );
}
