import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import { download } from '#src/platform/network/download.ts';
import { importProductImage } from '../import-product-image.ts';

const MAX_PICTURE_BYTES = 20_000_000;
const TIMEOUT_MS = 15_000;

interface Picture {
  /** The product image it becomes. */
  id: string;
  address: string;
  name: string;
  mayBePrivate: (url: URL) => boolean;
  signal: AbortSignal;
}

/** Fetches a picture of a product's page into a folder; whether it is one is not looked at yet. */
export async function savePagePicture(
  folder: string,
  { address, mayBePrivate, signal }: Omit<Picture, 'id' | 'name'>,
): Promise<{ file: string; url: URL }> {
  const { url, body } = await download(address, {
    mayBePrivate,
    signal,
    what: 'picture of the product page',
    field: 'product_url',
    types: ['image/'],
    maxBytes: MAX_PICTURE_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  const file = join(folder, 'picture');
  await writeFile(file, body);
  return { file, url };
}

/**
 * Takes a picture of a product's page into its owner's product images, through every check an upload goes through.
 * Null when it is none or cannot be had: an ad does without it.
 */
export async function importPagePicture(
  app: Pick<App, 'db' | 'files' | 'now'>,
  actor: Actor,
  { id, name, ...picture }: Picture,
): Promise<string | null> {
  try {
    await using folder = await app.files.workFolder();
    const { file, url } = await savePagePicture(folder.path, picture);
    const filename = url.pathname.split('/').at(-1) ?? '';
    const description = `From ${url.host}`;
    const image = { file, filename, name, description };
    return (await importProductImage({ ...app, newId: () => id }, actor, image)).id;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
