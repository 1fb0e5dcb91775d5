import type { FastifyRequest } from 'fastify';
import type { App } from '#src/app.ts';
import { readForm } from '#src/http/read-form.ts';
import { receiveFile } from '#src/http/receive-file.ts';
import type { ProductImage } from '#src/platform/database/schema.ts';
import { importProductImage } from './import-product-image.ts';
import { uploadFields } from './product-image-contract.ts';

/** Takes a picture from a form. Whatever is wrong with it, nothing of it stays. */
export async function uploadProductImage(
  app: Pick<App, 'db' | 'files' | 'newId' | 'now'>,
  request: FastifyRequest,
): Promise<ProductImage> {
  await using folder = await app.files.workFolder();
  const { path, filename, fields } = await receiveFile(request, folder.path);
  return await importProductImage(app, request.actor, {
    file: path,
    filename,
    ...readForm(uploadFields, fields),
  });
}
