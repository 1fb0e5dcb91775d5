import { Plus } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { cn } from '#web/ui/cn.ts';
import { CONTROL } from '#web/ui/field.tsx';
import { letterOf } from '#web/ui/letter-of.ts';
import { MAX_ADS, withoutOne, withValue } from './change-variations.ts';
import { type Draft, MAX_PROMPT_LENGTH } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';
import { VariationRow } from './variation-row.tsx';

/** Other briefs in the same settings. */
export function PromptVariations({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  const others = draft.compare?.others ?? [];
  return (
    <>
      <ol className="mt-3 space-y-2">
        <VariationRow index={0}>
          <p dir="auto" className="py-2 text-sm text-ink-2">
            {draft.prompt.trim() === '' ? 'The brief above' : draft.prompt}
          </p>
        </VariationRow>
        {others.map(({ prompt = '' }, at) => (
          <VariationRow
            key={at}
            index={at + 1}
            onRemove={() => change((before) => withoutOne(before, at))}
          >
            <textarea
              aria-label={`Brief of ad ${letterOf(at + 1)}`}
              rows={2}
              dir="auto"
              maxLength={MAX_PROMPT_LENGTH}
              value={prompt}
              onChange={({ target }) =>
                change((before) => withValue(before, at, { prompt: target.value }))
              }
              className={cn(CONTROL, 'block field-sizing-content resize-none py-2 text-sm')}
            />
          </VariationRow>
        ))}
      </ol>
      <Button
        className="mt-2"
        disabled={others.length + 1 >= MAX_ADS}
        onClick={() =>
          change({ compare: { by: 'prompt', fields: [], others: [...others, { prompt: '' }] } })
        }
      >
        <Plus aria-hidden />
        Another brief
      </Button>
    </>
  );
}
