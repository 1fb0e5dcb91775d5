import type { BrandStyle } from '#src/platform/database/schema.ts';

type Owned = Pick<BrandStyle, 'id' | 'user_id'>;

export const brandFolder = ({ user_id, id }: Owned) => `brands/${user_id}/${id}`;

/** Another address for another logo, so that pages show the new one. */
export const logoUrl = (brand: Owned & Pick<BrandStyle, 'updated_at'>) =>
  `/media/${logoKey(brand)}?v=${brand.updated_at.getTime()}`;

/** Upright, with the margin it came with: films trim and measure it. */
export const logoKey = (brand: Owned) => `${brandFolder(brand)}/logo.png`;
