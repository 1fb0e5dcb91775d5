import { findBrandLook } from '#src/brands/find-brand-look.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';

type Look = Awaited<ReturnType<typeof findBrandLook>>;

/** How an ad's brand looks, in the colours its owner named, if they did; without a brand, in its product page's. */
export async function findLook(
  db: Db,
  generation: Pick<Generation, 'brand_style_id' | 'user_id' | 'direction' | 'product_page'>,
): Promise<Look> {
  const look = await findBrandLook(db, generation);
  const { palette = [] } = generation.direction ?? {};
  if (palette.length > 0) return { ...look, palette };
  const { colors = [] } = generation.product_page ?? {};
  return look.palette.length > 0 ? look : { ...look, palette: colors };
}
