import type { ProductImage } from '#src/platform/database/schema.ts';

type Owned = Pick<ProductImage, 'id' | 'user_id'>;

export const productFolder = ({ user_id, id }: Owned) => `products/${user_id}/${id}`;

/** As it was handed over: films are drawn from it. */
export const originalKey = (image: Owned, mimeType: string) =>
  `${productFolder(image)}/original.${mimeType.replace('image/', '')}`;

/** What a browser is shown. */
export const displayKey = (image: Owned) => `${productFolder(image)}/display.webp`;
