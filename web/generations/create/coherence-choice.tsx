import { Switch } from '#web/ui/switch.tsx';
import type { Coherence, Draft } from './draft.ts';
import { gapOf, modelsOf, useModels } from './models.ts';
import type { ChangeDraft } from './use-draft.ts';
import type { OneEstimate } from './use-estimate.ts';

const SETTINGS: readonly { name: Coherence; label: string; on: string; off: string }[] = [
  {
    name: 'use_seed_control',
    label: 'One look for all scenes',
    on: 'All scenes are made with one seed: style and light stay the same.',
    off: 'Each scene has a seed of its own: more variety, less of one world.',
  },
  {
    name: 'use_latent_reuse',
    label: 'Each scene goes on from the one before',
    on: 'Ground and camera run on over the cuts. Clips that are bought wait for each other, so it takes longer.',
    off: 'Each scene begins its own picture, as ads usually cut.',
  },
  {
    name: 'use_ip_adapter',
    label: 'Keep the product in every scene',
    on: 'Your picture is shown in every scene it suits.',
    off: 'Your picture is shown where it enters and at the end.',
  },
];

/** How the scenes are kept alike, and what that does. */
export function CoherenceChoice({
  draft,
  change,
  usual,
}: {
  draft: Draft;
  change: ChangeDraft;
  usual: OneEstimate['coherence_settings'] | undefined;
}) {
  const models = modelsOf(draft, useModels().data?.video_models ?? []);
  return (
    <div className="grid gap-5 md:grid-cols-2">
      {SETTINGS.map(({ name, label, on, off }) => {
        const why =
          name === 'use_ip_adapter' && draft.product_image_id === null
            ? 'It needs a product image.'
            : gapOf(name, models);
        const isOn =
          why === undefined && (draft.coherence_settings[name] ?? usual?.[name] ?? false);
        return (
          <Switch
            key={name}
            label={label}
            hint={isOn ? on : off}
            why={why}
            checked={isOn}
            onChange={(next) =>
              change(({ coherence_settings }) => ({
                coherence_settings: { ...coherence_settings, [name]: next },
              }))
            }
          />
        );
      })}
      <Switch
        label="Calm"
        hint={
          draft.prefers_calm
            ? 'Fades and slow drifts only: for people whom motion makes unwell.'
            : 'Moves and cuts as the story wants it.'
        }
        checked={draft.prefers_calm}
        onChange={(isCalm) => change({ prefers_calm: isCalm })}
      />
    </div>
  );
}
