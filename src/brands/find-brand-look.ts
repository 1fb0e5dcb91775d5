import type { Db } from '#src/platform/database/database.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { BrandFonts } from '#src/rendering/film-brief.ts';
import { findBrandStyle } from './brand-style-store.ts';

export interface BrandLook {
  /** The brand's colours, strongest first. */
  palette: string[];
  fonts: BrandFonts | null;
}

/** What of a generation's brand its film takes; nothing when it has no brand or that was deleted since. */
export async function findBrandLook(
  db: Db,
  { brand_style_id, user_id }: Pick<Generation, 'brand_style_id' | 'user_id'>,
): Promise<BrandLook> {
  const brand = brand_style_id
    ? await findBrandStyle(db, { user_id, is_superuser: false }, brand_style_id)
    : undefined;
  const { color_palette = [], fonts = null } = brand?.style_data ?? {};
  return { palette: color_palette, fonts };
}
