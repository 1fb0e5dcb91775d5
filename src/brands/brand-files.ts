import type { BrandStyle } from '#src/platform/database/schema.ts';

type Owned = Pick<BrandStyle, 'id' | 'user_id'>;

export const brandFolder = ({ user_id, id }: Owned) => `brands/${user_id}/${id}`;

/** Upright, with the margin it came with: films trim and measure it. */
export const logoKey = (brand: Owned) => `${brandFolder(brand)}/logo.png`;
