import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { ProductPicture } from '#src/rendering/film-brief.ts';
import { findProductImage } from './product-image-store.ts';
import { writeProductPicture } from './write-product-picture.ts';

/**
 * Lays an upright sRGB copy of a product image into a work folder, where every scene reads the same one.
 * An image that was deleted since the ad was asked for leaves the film without it.
 */
export async function prepareProductPicture(
  app: Pick<App, 'db' | 'files'>,
  { product_image_id, user_id }: Pick<Generation, 'product_image_id' | 'user_id'>,
  folderKey: string,
): Promise<{ key: string; picture: ProductPicture } | undefined> {
  if (!product_image_id) return undefined;
  const owner = { user_id, is_superuser: false };
  const image = await findProductImage(app.db, owner, product_image_id);
  if (!image) return undefined;

  const key = `${folderKey}/product.png`;
  await using folder = await app.files.workFolder();
  const copy = join(folder.path, 'product.png');
  const picture = await writeProductPicture(await app.files.localPath(image.image_path), copy);
  await app.files.keep(copy, key);
  return { key, picture };
}
