import { Dices, Plus } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { letterOf } from '#web/ui/letter-of.ts';
import { Select } from '#web/ui/select.tsx';
import {
  MAX_ADS,
  withField,
  withOneMore,
  withoutField,
  withoutOne,
  withValue,
} from './change-variations.ts';
import { type Draft, newSeed } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';
import { VariationRow } from './variation-row.tsx';
import {
  DIFFERING_FIELDS,
  type DifferingField,
  FIELD_LABELS,
  optionsOf,
  type Stock,
} from './variation-fields.ts';

interface Props {
  draft: Draft;
  change: ChangeDraft;
  stock: Stock;
}

/** One brief in other settings: which settings, and what each ad has. */
export function SettingVariations({ draft, change, stock }: Props) {
  const fields = (draft.compare?.fields ?? []) as DifferingField[];
  const others = draft.compare?.others ?? [];
  return (
    <>
      <FieldToggles {...{ draft, change, stock }} />
      <ol className="mt-3 space-y-2">
        <VariationRow index={0}>
          <p className="py-2 text-sm text-ink-2">
            {fields.length === 0
              ? 'As it is set above'
              : fields.map((field) => labelOf(field, draft, stock)).join(' · ')}
          </p>
        </VariationRow>
        {others.map((own, at) => (
          <VariationRow
            key={at}
            index={at + 1}
            onRemove={() => change((before) => withoutOne(before, at))}
          >
            <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
              {fields.map((field) => (
                <VariationField
                  key={field}
                  {...{ field, draft, stock }}
                  name={`${FIELD_LABELS[field]} of ad ${letterOf(at + 1)}`}
                  value={own[field] ?? draft[field]}
                  onChange={(value) =>
                    change((before) => withValue(before, at, { [field]: value }))
                  }
                />
              ))}
            </div>
          </VariationRow>
        ))}
      </ol>
      <Button
        className="mt-2"
        disabled={others.length + 1 >= MAX_ADS || fields.length === 0}
        onClick={() => change((before) => withOneMore(before, stock))}
      >
        <Plus aria-hidden />
        Another ad
      </Button>
    </>
  );
}

function FieldToggles({ draft, change, stock }: Props) {
  const fields = draft.compare?.fields ?? [];
  const offered = DIFFERING_FIELDS.filter(
    (field) => fields.includes(field) || optionsOf(field, draft, stock).length > 1,
  );
  return (
    <fieldset className="mt-3">
      <legend className="mb-1.5 text-xs text-ink-3">They differ in</legend>
      <div className="flex flex-wrap gap-1.5">
        {offered.map((field) => {
          const isOn = fields.includes(field);
          return (
            <button
              key={field}
              type="button"
              aria-pressed={isOn}
              onClick={() =>
                change((before) =>
                  isOn ? withoutField(before, field) : withField(before, field, stock),
                )
              }
              className="h-8 rounded-full border border-line-strong bg-surface px-3 text-xs text-ink-2 hover:bg-surface-2 aria-pressed:border-brand aria-pressed:bg-brand-wash aria-pressed:text-brand"
            >
              {FIELD_LABELS[field]}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

type Value = Draft[DifferingField];

function VariationField({
  field,
  name,
  draft,
  stock,
  value,
  onChange,
}: {
  field: DifferingField;
  name: string;
  draft: Draft;
  stock: Stock;
  value: Value;
  onChange: (value: Value) => void;
}) {
  if (field === 'seed_value') {
    return (
      <span className="flex h-9 items-center gap-1 font-mono text-xs text-ink-2">
        {String(value)}
        <IconButton label={`Another ${name.toLowerCase()}`} onClick={() => onChange(newSeed())}>
          <Dices aria-hidden />
        </IconButton>
      </span>
    );
  }
  const options = optionsOf(field, draft, stock);
  const at = options.findIndex((option) => option.value === value);
  return (
    <Select
      isCompact
      label={name}
      value={String(Math.max(0, at))}
      onChange={(next) => onChange(options[Number(next)]?.value ?? null)}
      options={options.map(({ label }, index) => ({ value: String(index), label }))}
    />
  );
}

function labelOf(field: DifferingField, draft: Draft, stock: Stock): string {
  const option = optionsOf(field, draft, stock).find(({ value }) => value === draft[field]);
  return option?.label ?? String(draft[field]);
}
