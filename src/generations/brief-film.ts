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
import { factsShown } from './facts-shown.ts';
import { thingsNamed, thingsOf } from './find-things.ts';

/** What a generation says of its film beside the story. */
export interface FilmWish extends Pick<Generation, 'prompt' | 'aspect_ratio' | 'seed_value'> {
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
  { prompt, aspect_ratio, seed_value, prefers_calm, coherence_settings }: FilmWish,
  story: Story,
  { palette, fonts = null, product, logo = null }: BrandLook,
): FilmBrief {
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
      ...(cards?.at === index && { facts: cards.facts }),
      ...(story.quotes.includes(headline) && { is_quote: true }),
    })),
  };
}
