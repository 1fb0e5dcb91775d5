import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { App } from '#src/app.ts';
import { prepareLogo } from '#src/brands/prepare-logo.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { prepareProductPicture } from '#src/products/prepare-product-picture.ts';
import { filmColors } from '#src/rendering/design/film-colors.ts';
import { briefFilm } from '../brief-film.ts';
import { mediaUrl, referencesKey, tempFolder } from '../generation-files.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';
import { findLook } from '../find-look.ts';
import { toStageError } from '../stage-error.ts';
import { toldStory } from '../told-story.ts';
import { directionOf, openNote, withOutcome } from './direction.ts';
import { gatheredReferences } from './stage-contract.ts';
import { removeAfter } from './void-stages.ts';

type References = z.infer<typeof gatheredReferences>;

/** Prepares the pictures the scenes will lean on, and tells the colours the film will have. Nothing is bought. */
export async function gatherReferences(app: Pick<App, 'db' | 'files'>, id: string): Promise<null> {
  const generation = await getGenerationForWork(app.db, id);
  await removeAfter(app, generation, 'references');
  try {
    const references = await gather(app, generation);
    const file = Readable.from([JSON.stringify(references)]);
    await app.files.keepStream(file, referencesKey(generation));
  } catch (error) {
    throw toStageError(error, { stage: 'references' });
  }
  const direction = directionOf(generation);
  const note = openNote(generation, 'references');
  if (note !== null)
    await updateGenerationForWork(app.db, id, {
      direction: withOutcome(direction, outcomeOf(direction.palette, note.note)),
    });
  return null;
}

/** What was gathered; undefined before it was. */
export async function findReferences(
  { files }: Pick<App, 'files'>,
  generation: Pick<Generation, 'id' | 'user_id'>,
): Promise<References | undefined> {
  const key = referencesKey(generation);
  if (!(await files.exists(key))) return undefined;
  return gatheredReferences.parse(JSON.parse(await text(await files.read(key))));
}

async function gather(app: Pick<App, 'db' | 'files'>, generation: Generation): Promise<References> {
  const folder = tempFolder(generation);
  const product = await prepareProductPicture(app, generation, folder);
  const logo = await prepareLogo(app, generation, folder);
  const { palette } = await findLook(app.db, generation);
  const brief = briefFilm(generation, toldStory(generation), {
    palette,
    product: product?.picture ?? null,
    logo: logo?.picture ?? null,
  });
  const shown = (kind: 'product' | 'logo', one: typeof product | typeof logo) =>
    one === undefined
      ? []
      : [{ kind, url: mediaUrl(one.key), width: one.picture.width, height: one.picture.height }];
  return {
    items: [...shown('product', product), ...shown('logo', logo)],
    palette: filmColors(brief),
    palette_from: sourceOf(generation, { palette, colors: product?.picture.colors ?? [] }),
  };
}

function sourceOf(
  generation: Generation,
  { palette, colors }: { palette: readonly string[]; colors: readonly string[] },
): References['palette_from'] {
  if (directionOf(generation).palette.length > 0) return 'user';
  if (palette.length > 0) return 'brand';
  return colors.length > 0 ? 'product' : 'tone';
}

function outcomeOf(palette: readonly string[], note: string): string {
  const named = palette.filter((color) => note.toLowerCase().includes(color));
  return named.length > 0
    ? `The film takes ${named.join(', ')}.`
    : 'Other colours, where no brand and no product decides them. Name yours as #rrggbb; our design reads no other words here.';
}
