import { $api } from '#web/api/api.ts';
import type { components } from '#web/api/api.gen.ts';
import type { Coherence, Draft } from './draft.ts';

export type VideoModel = components['schemas']['VideoModel'];

/** What ads can be made with here; it changes when the host changes it. */
export function useModels() {
  return $api.useQuery('get', '/api/models', {}, { staleTime: Infinity });
}

/** `Google Veo 3.1 Fast`, and who makes it: the catalogue says both in one. */
export function shortName(name: string): { name: string; by: string | null } {
  const [, short = name, by = null] = /^(.*?) by (\w+)(?:, without sound)?$/.exec(name) ?? [];
  return { name: short, by };
}

/** Why this model cannot make the ad as it is asked for; undefined when it can. */
export function whyNot(
  { usable, why_not, aspect_ratios }: VideoModel,
  { aspect_ratio }: Pick<Draft, 'aspect_ratio'>,
): string | undefined {
  if (!usable) return why_not ?? 'It cannot be used.';
  if (!aspect_ratios.includes(aspect_ratio)) return `It does not make ${aspect_ratio}.`;
  return undefined;
}

const CAPABILITY = {
  use_seed_control: { fact: 'seed', gap: 'takes no seed' },
  use_latent_reuse: { fact: 'first_frame', gap: 'cannot begin with a given picture' },
  use_ip_adapter: { fact: 'references', gap: 'takes no reference pictures' },
} as const satisfies Record<Coherence, { fact: keyof VideoModel; gap: string }>;

/** What stands against a way of keeping scenes alike, among the models that are chosen. */
export function gapOf(setting: Coherence, models: readonly VideoModel[]): string | undefined {
  const { fact, gap } = CAPABILITY[setting];
  const unable = models.find((model) => !model[fact]);
  return unable && `${shortName(unable.name).name} ${gap}.`;
}

/** The models a draft uses, each once. */
export function modelsOf(draft: Draft, models: readonly VideoModel[]): VideoModel[] {
  const ids = new Set([draft.model, ...Object.values(draft.scene_models)]);
  return models.filter(({ id }) => ids.has(id));
}

/** The draft without what its models, or a comparison, cannot do. */
export function onlyPossible(draft: Draft, models: readonly VideoModel[]): Draft {
  const mode = draft.compare ? 'auto' : draft.mode;
  if (models.length === 0) return { ...draft, mode };
  const chosen = modelsOf(draft, models);
  const coherence = Object.entries(draft.coherence_settings).filter(
    ([name]) => gapOf(name as Coherence, chosen) === undefined,
  );
  return { ...draft, mode, coherence_settings: Object.fromEntries(coherence) };
}
