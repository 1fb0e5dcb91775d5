import type { Actor } from '#src/platform/actor.ts';
import { countAds } from '#src/platform/database/count-ads.ts';
import { findIds } from '#src/platform/database/find-ids.ts';
import type { Db } from '#src/platform/database/database.ts';
import { ownedRows } from '#src/platform/database/owned-rows.ts';
import type { BrandStyle, BrandStyleChanges } from '#src/platform/database/schema.ts';

/** How many ads are made in each. */
export const countAdsOf = (db: Db, ids: readonly string[]) => countAds(db, 'brand_style_id', ids);

/** Those of some ids that are a brand style's. */
export const findBrandStyleIds = (db: Db, ids: readonly string[]) =>
  findIds(db, 'brand_styles', ids);

const brandStyles = ownedRows('brand_styles');

export const createBrandStyle = brandStyles.create;
export const findBrandStyle = brandStyles.find;
export const getBrandStyle = brandStyles.get;
export const deleteBrandStyle = brandStyles.delete;
export const listBrandStyles = brandStyles.list;
/** For the workflow, which acts for nobody. */
export const findBrandStyleForWork = brandStyles.findForWork;

export function updateBrandStyle(
  db: Db,
  actor: Actor,
  id: string,
  changes: BrandStyleChanges & { updated_at: Date },
): Promise<BrandStyle> {
  return brandStyles.update(db, actor, id, changes);
}
