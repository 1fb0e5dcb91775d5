import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { BRAND_FONTS } from '#src/rendering/design/brand-fonts.ts';
import type { BrandStyleChanges } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { CONTROL, Field, TextField } from '#web/ui/field.tsx';
import { cn } from '#web/ui/cn.ts';
import { Select } from '#web/ui/select.tsx';
import { type BrandDraft, readDraft } from './brand-draft.ts';
import { PaletteField } from './palette-field.tsx';

const FONT_CHOICES = [
  { value: '', label: 'The film style’s own' },
  ...BRAND_FONTS.map((family) => ({ value: family, label: family })),
];

const TONE = [
  { field: 'mood', label: 'Mood', example: 'Calm, a little wry' },
  { field: 'visual_theme', label: 'Theme', example: 'Morning light on plain things' },
  { field: 'lighting_preference', label: 'Light', example: 'Soft, from a window' },
  { field: 'composition_style', label: 'Composition', example: 'Centred, much air' },
  { field: 'typography_style', label: 'Lettering', example: 'Large, tight, few words' },
  { field: 'keywords', label: 'Keywords, with commas', example: 'oat, mornings, slow' },
] as const;

type Errors = Partial<Record<keyof BrandDraft, string>>;
type Put = (changes: Partial<BrandDraft>) => void;

/** Everything that makes a brand style, except its logo. */
export function BrandForm({
  before,
  submitLabel,
  isPending,
  failure,
  onSubmit,
  logo,
}: {
  before: BrandDraft;
  submitLabel: string;
  isPending: boolean;
  failure: string | undefined;
  onSubmit: (body: Required<BrandStyleChanges>) => void;
  logo?: ReactNode;
}) {
  const [draft, setDraft] = useState(before);
  const [errors, setErrors] = useState<Errors>({});
  const put: Put = (changes) => {
    setDraft((now) => ({ ...now, ...changes }));
    setErrors({});
  };

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const outcome = readDraft(draft);
    if ('body' in outcome) onSubmit(outcome.body);
    else setErrors(outcome.errors);
  }

  return (
    <form noValidate onSubmit={submit} className="max-w-[820px] space-y-5">
      <Looks draft={draft} errors={errors} put={put} />
      {logo !== undefined && <Card className="p-5">{logo}</Card>}
      <Tone draft={draft} errors={errors} put={put} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" size="lg" disabled={isPending}>
          {isPending ? 'Saving' : submitLabel}
        </Button>
        <p role="alert" className="text-sm text-danger">
          {failure ?? (Object.keys(errors).length > 0 ? 'Something above needs another look.' : '')}
        </p>
      </div>
    </form>
  );
}

function Looks({ draft, errors, put }: { draft: BrandDraft; errors: Errors; put: Put }) {
  return (
    <Card className="space-y-5 p-5">
      <TextField
        label="Name"
        value={draft.name}
        error={errors.name}
        maxLength={200}
        onChange={({ target }) => put({ name: target.value })}
      />
      <Field label="Description" error={errors.description}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            dir="auto"
            value={draft.description}
            onChange={({ target }) => put({ description: target.value })}
            className={cn(CONTROL, 'resize-y py-2')}
          />
        )}
      </Field>
      <PaletteField
        colors={draft.colors}
        onChange={(colors) => put({ colors })}
        error={errors.colors}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Headline font"
          value={draft.headline}
          options={FONT_CHOICES}
          onChange={(headline) => put({ headline })}
        />
        <Select
          label="Text font"
          value={draft.text}
          options={FONT_CHOICES}
          onChange={(text) => put({ text })}
        />
      </div>
    </Card>
  );
}

function Tone({ draft, errors, put }: { draft: BrandDraft; errors: Errors; put: Put }) {
  return (
    <Card className="p-5">
      <h2 className="display text-lg">Tone</h2>
      <p className="mb-4 text-sm text-ink-2">
        In a few words each; what is empty is left to the film.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {TONE.map(({ field, label, example }) => (
          <TextField
            key={field}
            label={label}
            placeholder={example}
            dir="auto"
            value={draft[field]}
            error={errors[field]}
            onChange={({ target }) => put({ [field]: target.value })}
          />
        ))}
      </div>
    </Card>
  );
}
