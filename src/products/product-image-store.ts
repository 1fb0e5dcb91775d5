import type { Actor } from '#src/platform/actor.ts';
import { countAds } from '#src/platform/database/count-ads.ts';
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

/** Both databases limit the parameters of a statement. */
const IDS_AT_ONCE = 500;

/** Those of some ids that are a product image's. */
export async function findProductImageIds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('product_images')
      .select('id')
      .where('id', 'in', ids.slice(from, from + IDS_AT_ONCE))
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}
