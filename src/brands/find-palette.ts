import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { findBrandStyle } from './brand-style-store.ts';

/** The colours of a generation's brand, strongest first; none when it has no brand or that was deleted since. */
export async function findPalette(
  db: Db,
  { brand_style_id, user_id }: Pick<Generation, 'brand_style_id' | 'user_id'>,
): Promise<string[]> {
  if (!brand_style_id) return [];
  const brand = await findBrandStyle(db, { user_id, is_superuser: false }, brand_style_id);
  return brand?.style_data.color_palette ?? [];
}
