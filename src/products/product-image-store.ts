import type { Actor } from '#src/platform/actor.ts';
import { countAds } from '#src/platform/database/count-ads.ts';
import { findIds } from '#src/platform/database/find-ids.ts';
import type { Db } from '#src/platform/database/database.ts';
import { ownedRows } from '#src/platform/database/owned-rows.ts';

/** How many ads show each. */
export const countAdsOf = (db: Db, ids: readonly string[]) => countAds(db, 'product_image_id', ids);

const productImages = ownedRows('product_images');

export const createProductImage = productImages.create;
export const findProductImage = productImages.find;
export const getProductImage = productImages.get;
export const updateProductImage = productImages.update;
export const deleteProductImage = productImages.delete;
export const listProductImages = productImages.list;
/** For the workflow, which acts for nobody. */
export const findProductImageForWork = productImages.findForWork;

/** One's own. */
export async function countProductImages(db: Db, { user_id }: Actor): Promise<number> {
  const { count } = await db
    .selectFrom('product_images')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('user_id', '=', user_id)
    .executeTakeFirstOrThrow();
  return count;
}

/** Those of some ids that are a product image's. */
export const findProductImageIds = (db: Db, ids: readonly string[]) =>
  findIds(db, 'product_images', ids);
