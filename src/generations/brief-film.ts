import type { Generation } from '#src/platform/database/schema.ts';
import {
  type BrandFonts,
  type Coherence,
  FPS,
  type FilmBrief,
  type LogoPicture,
  type ProductPicture,
} from '#src/rendering/film-brief.ts';
import type { Story } from '#src/stories/story.ts';
import { isFilmed } from './footage/scene-model.ts';
import { factsShown } from './facts-shown.ts';
import { thingsNamed, thingsOf } from './find-things.ts';

/** What a generation says of its film beside the story. */
export interface FilmWish extends Pick<Generation, 'prompt' | 'aspect_ratio' | 'seed_value'> {
  model?: string | null | undefined;
  scene_models?: Generation['scene_models'] | undefined;
  direction?: Generation['direction'] | undefined;
  prefers_calm?: boolean;
  coherence_settings?: { [Name in keyof Coherence]?: boolean | undefined } | null | undefined;
}

/** What the film shows that is the brand's own. */
interface BrandLook {
  palette: readonly string[];
  fonts?: BrandFonts | null;
  product: ProductPicture | null;
  logo?: LogoPicture | null;
}

/** Turns a told story into what the film's design needs to know. Pure: the same story gives the same brief. */
export function briefFilm(
  wish: FilmWish,
  story: Story,
  { palette, fonts = null, product, logo = null }: BrandLook,
): FilmBrief {
  const { prompt, aspect_ratio, seed_value, prefers_calm, coherence_settings, direction } = wish;
  const cards = factsShown(story);
  return {
    aspect_ratio,
    seed: seed_value ?? 0,
    language: story.language,
    tone: story.tone,
    name: story.product,
    call_to_action: story.call_to_action,
    palette,
    fonts,
    product,
    logo,
    calm: prefers_calm ?? false,
    ...(direction && { look: direction.looks }),
    coherence: {
      use_seed_control: coherence_settings?.use_seed_control ?? true,
      use_latent_reuse: coherence_settings?.use_latent_reuse ?? true,
      use_ip_adapter: coherence_settings?.use_ip_adapter ?? true,
    },
    things: thingsOf({ prompt }, story),
    scenes: story.scenes.map(({ kind, headline, support, emphasis, duration }, index) => ({
      kind,
      headline,
      support,
      emphasis,
      things: thingsNamed(`${headline} ${support ?? ''}`),
      frames: Math.round(duration * FPS),
      ...takeOf(wish, index + 1),
      ...(cards?.at === index && { facts: cards.facts }),
      ...(story.quotes.includes(headline) && { is_quote: true }),
    })),
  };
}

/** How often a scene was composed anew. A filmed one keeps its composition: only its clip is another. */
function takeOf({ direction, model, scene_models }: FilmWish, sceneNumber: number) {
  const take = direction?.takes[sceneNumber];
  const chosen = { model: model ?? null, scene_models: scene_models ?? null };
  return take === undefined || isFilmed(chosen, sceneNumber) ? {} : { take };
}
