import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { productFolder } from './product-files.ts';
import { deleteProductImage, getProductImage } from './product-image-store.ts';

/** Deletes an image with its files. Ads made with it stay; one that is still being made goes on without it. */
export async function removeProductImage(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const image = await getProductImage(app.db, actor, id);
  await deleteProductImage(app.db, actor, id);
  await app.files.removeFolder(productFolder(image));
  await app.files.remove(image.image_path); // where earlier versions kept it
}
