import type { Db } from '#src/platform/database/database.ts';
import type { ProductImage } from '#src/platform/database/schema.ts';
import { countAdsOf } from './product-image-store.ts';

type Shown = ProductImage & { ads: number };

/** As a person sees them: with how many ads show each. */
export async function showProductImages(db: Db, images: readonly ProductImage[]): Promise<Shown[]> {
  const ads = await countAdsOf(
    db,
    images.map(({ id }) => id),
  );
  return images.map((image) => ({ ...image, ads: ads.get(image.id) ?? 0 }));
}

export async function showProductImage(db: Db, image: ProductImage): Promise<Shown> {
  const [shown] = await showProductImages(db, [image]);
  if (!shown) throw new Error('unreachable: one is shown as one');
  return shown;
}
