import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { KeptProductPage } from '#src/platform/database/json-shapes.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import { AppError, toAppError } from '#src/platform/errors.ts';
import { fetchProductPage } from '#src/products/page/fetch-product-page.ts';
import { importPagePicture } from '#src/products/page/import-page-picture.ts';
import { findProductImageForWork } from '#src/products/product-image-store.ts';
import { reportProgress } from './generation-state-store.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';
import { STAGE_WORDS } from './interactive/stages.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'privatePages'>;
type PagePicture = NonNullable<KeptProductPage['pictures']>[number];

/** A page and each of its pictures have limits of their own; what takes this long hangs. */
const LONGEST_MS = 30_000;

const STEPS = {
  page: { progress: 1, current_step: 'Reading the product page' },
  pictures: { progress: 2, current_step: 'Fetching pictures of the product' },
  story: { progress: 3, current_step: STAGE_WORDS.story.begin },
};

/**
 * Reads the product's page once, before the story: its facts are kept with the ad, its pictures become its owner's
 * product images. A page that cannot be read ends the ad here, where nothing was spent.
 */
export async function takeProductPage(
  app: World,
  ctx: Ctx,
  { id, product_url }: Generation,
): Promise<void> {
  if (product_url === null) return;
  const { pictures } = await ctx.step('page', ({ signal }) => keepPage(app, id, signal), {
    retries: 1,
    timeoutMs: LONGEST_MS,
    retryIf: (error) => toAppError(error).retryable,
  });
  for (const [at, picture] of pictures.entries()) {
    await ctx.step(
      `page picture ${at + 1}`,
      ({ signal }) => keepPicture(app, id, { picture, signal }),
      { timeoutMs: LONGEST_MS },
    );
  }
  await ctx.step('page taken', () => reportProgress(app.db, id, STEPS.story));
}

/** A try after this one uses what was read, and takes in what is left of its pictures. */
async function keepPage(
  app: World,
  id: string,
  signal: AbortSignal,
): Promise<{ pictures: PagePicture[] }> {
  const { product_url, product_page } = await getGenerationForWork(app.db, id);
  if (product_page !== null) return { pictures: product_page.pictures ?? [] };
  if (product_url === null) return { pictures: [] };
  await reportProgress(app.db, id, STEPS.page);
  try {
    const { page, pictures: addresses } = await fetchProductPage(product_url, {
      mayBePrivate: () => app.privatePages,
      signal,
    });
    const pictures = addresses.map((address) => ({ id: app.newId(), address }));
    await updateGenerationForWork(app.db, id, { product_page: { ...page, pictures } });
    return { pictures };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { code, message, details } = thrown;
    throw new AppError(code, message, { cause: thrown, details: { ...details, stage: 'story' } });
  }
}

/** The first one that can be used is shown in the film, unless its owner chose another. */
async function keepPicture(
  app: World,
  id: string,
  { picture, signal }: { picture: PagePicture; signal: AbortSignal },
): Promise<string | null> {
  const { user_id, product_page: page, product_image_id } = await getGenerationForWork(app.db, id);
  await reportProgress(app.db, id, STEPS.pictures);
  const isTaken = (await findProductImageForWork(app.db, picture.id)) !== undefined;
  const image = isTaken
    ? picture.id
    : await importPagePicture(
        app,
        { user_id, is_superuser: false },
        {
          ...picture,
          name: page?.name ?? 'Product',
          mayBePrivate: () => app.privatePages,
          signal,
        },
      );
  const left = page?.pictures?.filter((other) => other.id !== picture.id) ?? [];
  await updateGenerationForWork(app.db, id, {
    ...(page && { product_page: { ...page, pictures: left } }),
    ...(image !== null && product_image_id === null && { product_image_id: image }),
  });
  return image;
}
