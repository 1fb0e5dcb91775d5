import type { GenerationRequest } from '#web/api/api.ts';
import type { components, paths } from '#web/api/api.gen.ts';
import { type AttachedPicture, type Draft, newDraft, PERSUASIONS, type Wish } from './draft.ts';

export type ComparisonRequest =
  paths['/api/generation-groups']['post']['requestBody']['content']['application/json'];
type Detail = components['schemas']['GenerationDetail'];

/** The ad a draft asks for, by the words of the api; of a comparison, the first one. */
export function toRequest(draft: Draft, sceneCount = Infinity): GenerationRequest {
  const { product_image_id, coherence_settings, scene_models, ...wish } = draft;
  const models = Object.entries(scene_models).filter(
    ([scene, model]) => Number(scene) <= sceneCount && model !== wish.model,
  );
  return {
    ...requestOf(wish),
    product_image_id,
    ...(models.length > 0 && { scene_models: Object.fromEntries(models) }),
    ...(Object.keys(coherence_settings).length > 0 && { coherence_settings }),
  };
}

/** All ads a draft asks for: one, or several to compare. */
export function toRequests(draft: Draft, sceneCount?: number): GenerationRequest[] {
  const others = draft.compare?.others ?? [];
  return [draft, ...others.map((own) => ({ ...draft, ...own }))].map((one) =>
    toRequest(one, sceneCount),
  );
}

export function toComparison(draft: Draft, sceneCount?: number): ComparisonRequest {
  const { by = 'settings', fields = [] } = draft.compare ?? {};
  const differing = by === 'prompt' ? ['prompt'] : fields;
  const wishes = toRequests(draft, sceneCount).map((request) => Object.entries(request));
  const part = (entries: [string, unknown][], isOwn: boolean) =>
    Object.fromEntries(entries.filter(([field]) => differing.includes(field) === isOwn));
  return {
    comparison_type: by,
    shared: part(wishes[0] ?? [], false),
    variations: wishes.map((entries) => part(entries, true)),
  };
}

/** Two of them that would be the same ad, counted from 1; undefined when all differ. */
export function findTwins(draft: Draft): [number, number] | undefined {
  const texts = toRequests(draft).map((request) => JSON.stringify(request));
  const second = texts.findIndex((text, index) => texts.indexOf(text) < index);
  return second < 0 ? undefined : [texts.indexOf(texts[second] ?? '') + 1, second + 1];
}

/** A draft for an ad like one there is. */
export function draftLike(ad: Detail, pictures: AttachedPicture[]): Draft {
  const { use_seed_control, use_latent_reuse, use_ip_adapter } = ad.coherence_settings ?? {};
  const blank = newDraft();
  return {
    ...blank,
    prompt: ad.prompt,
    framework: PERSUASIONS.find((one) => one === ad.framework) ?? blank.framework,
    duration: Math.min(60, Math.max(6, ad.duration)),
    aspect_ratio: ad.aspect_ratio,
    model: ad.model ?? blank.model,
    scene_models: ad.scene_models ?? {},
    product_image_id: pictures[0]?.id ?? null,
    ...pageOf(ad),
    pictures,
    brand_style_id: ad.brand_style_id,
    coherence_settings: ad.coherence_settings
      ? { use_seed_control, use_latent_reuse, use_ip_adapter }
      : {},
    music: ad.music === 'none' ? 'none' : 'composed',
    voice: ad.voice ?? '',
    captions: ad.captions ?? 'usual',
    prefers_calm: ad.prefers_calm,
    mode: ad.mode,
    seed_value: ad.seed_value ?? blank.seed_value,
    use_llm: ad.use_llm,
  };
}

/** The page of the product, as a field that is typed into. */
function pageOf({ product_url }: Detail): Pick<Draft, 'product_url'> {
  return { product_url: product_url ?? '' };
}

/** Whether what was typed can be the address of a page. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function requestOf(wish: Omit<Wish, 'product_image_id'>): GenerationRequest {
  const { voice, captions, use_llm, brand_style_id, model, music } = wish;
  const { prompt, framework, duration, aspect_ratio, prefers_calm, seed_value, mode } = wish;
  const address = wish.product_url.trim();
  return {
    ...{ prompt, framework, duration, aspect_ratio, prefers_calm, seed_value },
    ...{ model, music, brand_style_id },
    ...(mode !== 'auto' && { mode }),
    ...(isWebAddress(address) && { product_url: address }),
    ...(voice !== '' && { voice }),
    ...(captions !== 'usual' && { captions }),
    ...(use_llm !== null && { use_llm }),
  };
}
