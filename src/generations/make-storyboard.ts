import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { App } from '#src/app.ts';
import { writeLogoPicture } from '#src/brands/write-logo-picture.ts';
import { narrateStory } from '#src/narration/narrate-story.ts';
import type { ProductPage } from '#src/platform/database/json-shapes.ts';
import { AppError } from '#src/platform/errors.ts';
import { readPicture } from '#src/platform/pictures/read-picture.ts';
import { fetchProductPage } from '#src/products/page/fetch-product-page.ts';
import { savePagePicture } from '#src/products/page/import-page-picture.ts';
import { writeProductPicture } from '#src/products/write-product-picture.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { type Shot, storyboardPage } from '#src/rendering/design/storyboard-page.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import { drawStoryboard } from '#src/rendering/draw-storyboard.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { argueByRules } from '#src/stories/master/argue-by-rules.ts';
import { productSources } from '#src/stories/product-facts.ts';
import { MASTER_MODE, type Story } from '#src/stories/story.ts';
import { writeStory } from '#src/stories/write-story.ts';
import { briefFilm } from './brief-film.ts';
import { captionBrief, usualCaptions } from './captions-of.ts';
import { chooseVoice } from './choose-voice.ts';
import type { generationRequest } from './generation-contract.ts';
import { settledFrame } from './poster-frame.ts';
import { storyRequestOf } from './story-request.ts';

export interface StoryboardWish extends Omit<
  z.output<typeof generationRequest>,
  'product_image_id' | 'brand_style_id'
> {
  seed_value: number;
  /** The brand's colours as #rrggbb, strongest first; none = chosen by tone and seed. */
  palette: readonly string[];
  /** A picture file on this machine. */
  product: string | null;
  /** Likewise. */
  logo: string | null;
}

/** Shows what an ad would look like: every scene of the film that the same wish makes. Keeps nothing. */
export async function makeStoryboard(
  { speechModel, privatePages }: Pick<App, 'speechModel' | 'privatePages'>,
  asked: StoryboardWish,
): Promise<{ png: Buffer; story: Story }> {
  const voice = chooseVoice(speechModel, asked);
  if (asked.product !== null) await readPicture(asked.product);
  const folder = await mkdtemp(join(tmpdir(), 'storyboard-'));
  try {
    const wish = await withPage(asked, folder, () => privatePages);
    const copy = join(folder, 'product.png');
    const logoCopy = join(folder, 'logo.png');
    const product = wish.product === null ? null : await writeProductPicture(wish.product, copy);
    const logo = wish.logo === null ? null : await writeLogoPicture(wish.logo, logoCopy);
    const story =
      wish.framework === MASTER_MODE ? argueAlone(wish) : writeStory(storyRequestOf(wish));
    const { signal } = new AbortController();
    const spoken =
      voice === null ? null : await narrateStory(speechModel, story, { voice, signal });
    const { brief } = captionBrief(
      briefFilm(wish, story, { palette: wish.palette, product, logo }),
      spoken?.narration ?? null,
      wish.captions ?? usualCaptions(voice),
    );
    const film = designFilm(brief);

    const shots = shotsOf(film, story);
    const png = await drawStoryboard({
      ...storyboardPage(film, { name: story.product, facts: factsOf(wish), shots }),
      film,
      frames: shots.map(({ frame }) => frame),
      images: {
        ...(product && { [product.id]: copy }),
        ...(logo && { [logo.id]: logoCopy }),
      },
    });
    return { png, story };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same page, read the same way, as the ad would have. Without a picture that can be used the film shows none. */
async function withPage(
  wish: StoryboardWish,
  folder: string,
  mayBePrivate: (url: URL) => boolean,
): Promise<StoryboardWish & { product_page: ProductPage | null }> {
  if (wish.product_url === null) return { ...wish, product_page: null };
  const { signal } = new AbortController();
  const { page, pictures } = await fetchProductPage(wish.product_url, { mayBePrivate, signal });
  const palette = wish.palette.length > 0 ? wish.palette : page.colors;
  for (const address of wish.product === null ? pictures : []) {
    try {
      const { file } = await savePagePicture(folder, { address, mayBePrivate, signal });
      await readPicture(file);
      return { ...wish, palette, product: file, product_page: page };
    } catch (error) {
      if (!(error instanceof AppError)) throw error; // else the next one may be better
    }
  }
  return { ...wish, palette, product_page: page };
}

/** What is said is not kept: nobody asked for more than a look. */
function argueAlone(wish: StoryboardWish & { product_page: ProductPage | null }): Story {
  const argument = argueByRules(storyRequestOf(wish), [
    { from: 'prompt', text: wish.prompt },
    ...productSources(wish.product_page),
  ]);
  for (;;) {
    const { done, value } = argument.next();
    if (done === true) return value;
  }
}

function shotsOf(film: FilmSpec, story: Story): Shot[] {
  return film.scenes.map((scene, index) => {
    const { headline = '', support = null } = story.scenes[index] ?? {};
    const seconds = (frame: number) => (frame / FPS).toFixed(1);
    return {
      frame: settledFrame(scene),
      heading: `${scene.scene_number} · ${seconds(scene.start)}–${seconds(scene.start + scene.frames)} s`,
      line: support === null ? headline : `${headline} — ${support}`,
    };
  });
}

function factsOf({ framework, duration, aspect_ratio, seed_value }: StoryboardWish): string {
  return [framework, `${duration} s`, aspect_ratio, `seed ${seed_value}`].join(' · ');
}
