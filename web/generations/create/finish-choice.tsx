import { Dices } from 'lucide-react';
import { CONTROL, Field } from '#web/ui/field.tsx';
import { cn } from '#web/ui/cn.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Select } from '#web/ui/select.tsx';
import { type Draft, newSeed } from './draft.ts';
import { useModels } from './models.ts';
import type { ChangeDraft } from './use-draft.ts';

const CAPTIONS = [
  { value: 'usual', label: 'As usual' },
  { value: 'burned', label: 'In the picture' },
  { value: 'files', label: 'In files beside it' },
  { value: 'none', label: 'None' },
] as const;

const MUSIC = [
  { value: 'composed', label: 'Composed for it' },
  { value: 'none', label: 'None, its own sounds only' },
] as const;

const WRITERS = [
  { value: 'usual', label: 'As usual' },
  { value: 'model', label: 'A language model' },
  { value: 'rules', label: 'Our rules' },
] as const;

/** What is heard and read in it, who writes it, and its seed. */
export function FinishChoice({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  const models = useModels().data;
  const voices = [
    { value: '', label: 'Nobody speaks' },
    ...(models?.voices ?? []).map(({ id, name }) => ({ value: id, label: `${id}: ${name}` })),
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label="Voice"
        value={draft.voice}
        onChange={(voice) => change({ voice })}
        options={voices}
      />
      <Select
        label="Captions"
        value={draft.captions}
        onChange={(captions) => change({ captions })}
        options={CAPTIONS}
      />
      <Select
        label="Music"
        value={draft.music}
        onChange={(music) => change({ music })}
        options={MUSIC}
      />
      {models?.language_model && (
        <Select
          label={`Writer (${models.language_model.name})`}
          value={draft.use_llm === null ? 'usual' : draft.use_llm ? 'model' : 'rules'}
          onChange={(writer) => change({ use_llm: writer === 'usual' ? null : writer === 'model' })}
          options={WRITERS}
        />
      )}
      <Field
        label="Seed"
        hint="The same brief, settings and seed make the same film, frame for frame."
      >
        {(control) => (
          <span className="flex items-center gap-2">
            <input
              {...control}
              inputMode="numeric"
              value={draft.seed_value}
              onChange={({ target }) => change({ seed_value: seedOf(target.value) })}
              className={cn(CONTROL, 'h-10 font-mono text-sm')}
            />
            <IconButton
              label="Another seed"
              size="icon-lg"
              variant="outline"
              onClick={() => change({ seed_value: newSeed() })}
            >
              <Dices aria-hidden />
            </IconButton>
          </span>
        )}
      </Field>
    </div>
  );
}

const seedOf = (typed: string) => Math.min(2 ** 31 - 1, Number(typed.replace(/\D/g, '')));
