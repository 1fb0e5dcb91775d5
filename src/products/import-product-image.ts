import { basename, extname } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { ProductImage } from '#src/platform/database/schema.ts';
import { readPicture } from '#src/platform/pictures/read-picture.ts';
import { createProductImage } from './product-image-store.ts';

/** Takes a picture from this machine into the person's product images; the original stays as it is. */
export async function importProductImage(
  app: Pick<App, 'db' | 'files' | 'newId' | 'now'>,
  actor: Actor,
  { file }: { file: string },
): Promise<ProductImage> {
  const { mime_type, file_size_bytes, image_width, image_height } = await readPicture(file);
  const id = app.newId();
  const key = `products/${actor.user_id}/${id}${extname(file).toLowerCase()}`;

  await app.files.keep(file, key);
  try {
    return await createProductImage(app.db, {
      id,
      user_id: actor.user_id,
      name: basename(file, extname(file)).slice(0, 200) || 'Product',
      description: null,
      image_path: key,
      image_url: `/media/${key}`,
      file_size_bytes,
      image_width,
      image_height,
      mime_type,
      category: null,
      tags: null,
      created_at: app.now(),
    });
  } catch (error) {
    await app.files.remove(key);
    throw error;
  }
}
