import { findBrandLook } from '#src/brands/find-brand-look.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';

type Look = Awaited<ReturnType<typeof findBrandLook>>;

/** How an ad's brand looks, in the colours its owner named, if they did. */
export async function findLook(
  db: Db,
  generation: Pick<Generation, 'brand_style_id' | 'user_id' | 'direction'>,
): Promise<Look> {
  const look = await findBrandLook(db, generation);
  const { palette = [] } = generation.direction ?? {};
  return palette.length > 0 ? { ...look, palette } : look;
}
