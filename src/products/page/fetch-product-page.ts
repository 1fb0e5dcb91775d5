import { AppError } from '#src/platform/errors.ts';
import { download } from '#src/platform/network/download.ts';
import { type ReadPage, readProductPage } from './read-product-page.ts';

const MAX_PAGE_BYTES = 3_000_000;
const TIMEOUT_MS = 10_000;

interface How {
  mayBePrivate: (url: URL) => boolean;
  signal: AbortSignal;
  timeoutMs?: number;
}

/** Fetches a product's page and reads it. A page that cannot be read, or names no product, is one sentence. */
export async function fetchProductPage(address: string, how: How): Promise<ReadPage> {
  const { url, content_type, body } = await download(address, {
    timeoutMs: TIMEOUT_MS,
    ...how,
    what: 'product page',
    field: 'product_url',
    types: ['text/html', 'application/xhtml+xml'],
    maxBytes: MAX_PAGE_BYTES,
  });
  const read = readProductPage(decoded(body, content_type), url);
  if (read) return read;
  throw new AppError(
    'REFUSED',
    `The product page cannot be used: ${url.host} names no product on it (no JSON-LD, OpenGraph or title).`,
    { details: { field: 'product_url' } },
  );
}

/** In the page's own encoding, by its header or its first kilobyte. */
function decoded(body: Buffer, contentType: string): string {
  const beginning = body.subarray(0, 1_024).toString('latin1');
  const named =
    /charset=["']?([\w-]+)/iu.exec(contentType)?.[1] ??
    /<meta[^>]{1,200}charset=["']?([\w-]+)/iu.exec(beginning)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(named).decode(body);
  } catch {
    return new TextDecoder().decode(body); // an encoding nobody knows is most likely this one
  }
}
