import { basename, extname, join } from 'node:path';
import { copyFile } from 'node:fs/promises';
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
  const folder = `products/${actor.user_id}`;
  const key = `${folder}/${id}${extname(file).toLowerCase()}`;

  const copy = join(await app.files.workFolder(folder), `${id}.copy`);
  await copyFile(file, copy);
  await app.files.keep(copy, key);
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
