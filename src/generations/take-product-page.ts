import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { Ctx } from '#src/platform/durable/engine.ts';
import { AppError, toAppError } from '#src/platform/errors.ts';
import { fetchProductPage } from '#src/products/page/fetch-product-page.ts';
import { importPagePicture } from '#src/products/page/import-page-picture.ts';
import { getGenerationForWork, updateGenerationForWork } from './generation-store.ts';

type World = Pick<App, 'db' | 'files' | 'newId' | 'now' | 'privatePages'>;

/** A page and each of its pictures have limits of their own; what takes this long hangs. */
const LONGEST_MS = 30_000;

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
  for (const [at, address] of pictures.entries()) {
    await ctx.step(
      `page picture ${at + 1}`,
      ({ signal }) => keepPicture(app, id, { address, signal }),
      { timeoutMs: LONGEST_MS },
    );
  }
}

/** A try after this one uses what was read. */
async function keepPage(
  app: World,
  id: string,
  signal: AbortSignal,
): Promise<{ pictures: string[] }> {
  const { product_url, product_page } = await getGenerationForWork(app.db, id);
  if (product_url === null || product_page !== null) return { pictures: [] };
  try {
    const { page, pictures } = await fetchProductPage(product_url, {
      mayBePrivate: () => app.privatePages,
      signal,
    });
    await updateGenerationForWork(app.db, id, { product_page: page });
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
  { address, signal }: { address: string; signal: AbortSignal },
): Promise<string | null> {
  const { user_id, product_page, product_image_id } = await getGenerationForWork(app.db, id);
  const owner = { user_id, is_superuser: false };
  const picture = await importPagePicture(app, owner, {
    address,
    name: product_page?.name ?? 'Product',
    mayBePrivate: () => app.privatePages,
    signal,
  });
  if (picture !== null && product_image_id === null)
    await updateGenerationForWork(app.db, id, { product_image_id: picture });
  return picture;
}
