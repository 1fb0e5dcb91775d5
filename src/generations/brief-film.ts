import type { Generation } from '#src/platform/database/schema.ts';
import { FPS, type FilmBrief, type ProductPicture } from '#src/rendering/film-brief.ts';
import type { Story } from '#src/stories/story.ts';
import { thingsNamed, thingsOf } from './find-things.ts';

/** Turns a told story into what the film's design needs to know. Pure: the same story gives the same brief. */
export function briefFilm(
  { prompt, aspect_ratio, seed_value }: Pick<Generation, 'prompt' | 'aspect_ratio' | 'seed_value'>,
  story: Story,
  { palette, product }: { palette: readonly string[]; product: ProductPicture | null },
): FilmBrief {
  return {
    aspect_ratio,
    seed: seed_value ?? 0,
    language: story.language,
    tone: story.tone,
    name: story.product,
    call_to_action: story.call_to_action,
    palette,
    product,
    things: thingsOf({ prompt }, story),
    scenes: story.scenes.map(({ kind, headline, support, emphasis, duration }) => ({
      kind,
      headline,
      support,
      emphasis,
      things: thingsNamed(`${headline} ${support ?? ''}`),
      frames: Math.round(duration * FPS),
    })),
  };
}
