import { Clapperboard, Columns2, TextQuote } from 'lucide-react';
import { Choice } from '#web/ui/choice.tsx';
import { IconCard } from '#web/ui/icon-card.tsx';
import type { Draft } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';
import type { Stock } from './variation-fields.ts';
import { withOneMore, withField } from './change-variations.ts';
import { PromptVariations } from './prompt-variations.tsx';
import { SettingVariations } from './setting-variations.tsx';

const KINDS = [
  { value: 'one', icon: Clapperboard, name: 'One ad', text: 'As it is set above.' },
  {
    value: 'settings',
    icon: Columns2,
    name: 'Compare settings',
    text: '2 to 10 ads of one brief, told or made differently.',
  },
  {
    value: 'prompt',
    icon: TextQuote,
    name: 'Compare briefs',
    text: '2 to 10 briefs in the same settings.',
  },
] as const;

const CARDS = KINDS.map(({ value, icon, name, text }) => ({
  value,
  card: (
    <IconCard icon={icon} name={name}>
      {text}
    </IconCard>
  ),
}));

/** One ad, or several beside each other to choose from. */
export function CompareChoice({
  draft,
  change,
  stock,
}: {
  draft: Draft;
  change: ChangeDraft;
  stock: Stock;
}) {
  function choose(kind: (typeof KINDS)[number]['value']) {
    if (kind === 'one') change({ compare: null });
    else if (kind === 'prompt') change({ compare: { by: kind, fields: [], others: [{}] } });
    else {
      change((before) => {
        const compare = { by: kind, fields: [], others: [] };
        return withField(withOneMore({ ...before, compare }, stock), 'framework', stock);
      });
    }
  }

  return (
    <div>
      <Choice
        label="One ad, or several to compare?"
        value={draft.compare?.by ?? 'one'}
        onChange={choose}
        options={CARDS}
        className="md:grid-cols-3"
      />
      {draft.compare?.by === 'settings' && <SettingVariations {...{ draft, change, stock }} />}
      {draft.compare?.by === 'prompt' && <PromptVariations {...{ draft, change }} />}
    </div>
  );
}
