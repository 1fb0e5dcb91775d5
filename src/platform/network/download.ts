import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '#src/platform/errors.ts';
import { findTarget, type Target } from './find-target.ts';
import { requestTarget } from './request-target.ts';

const MOST_REDIRECTS = 3;

export interface Download {
  /** Where it was found in the end. */
  url: URL;
  /** As the server says, in lower case: `text/html; charset=utf-8`. */
  content_type: string;
  body: Buffer;
}

interface Limits {
  /** How it is called in a sentence: `product page`. */
  what: string;
  field: string;
  /** What its type must begin with. */
  types: readonly string[];
  maxBytes: number;
  /** For all of it, redirects included. */
  timeoutMs: number;
  mayBePrivate: (url: URL) => boolean;
  signal: AbortSignal;
}

/**
 * Fetches what a stranger's address leads to: every hop is checked, the connection goes to the address that was
 * checked, and time, size (unpacked) and type are limited. Every fault is one sentence about the thing and its host.
 */
export async function download(address: string, limits: Limits): Promise<Download> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([limits.signal, deadline]);
  try {
    return await follow(address, { ...limits, signal });
  } catch (thrown) {
    limits.signal.throwIfAborted();
    if (thrown instanceof AppError) throw thrown;
    const host = new URL(address).host;
    const why = deadline.aborted
      ? `${host} took longer than ${limits.timeoutMs / 1000} seconds`
      : `${host} does not answer`;
    throw fault('UNAVAILABLE', limits, { why, cause: thrown });
  }
}

async function follow(address: string, limits: Limits): Promise<Download> {
  let next = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const target = await targetOf(next, limits);
    const response = await requestTarget(target, {
      method: 'GET',
      headers: {
        'user-agent': 'ad-mint-ai',
        accept: limits.types.join(', '),
        'accept-encoding': 'gzip, deflate, br',
      },
      signal: limits.signal,
    });
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      next = elsewhere(headers.location, target.url, limits);
      continue;
    }
    try {
      return await readWhole(response, target.url, limits);
    } finally {
      response.destroy();
    }
  }
  throw fault('REFUSED', limits, { why: `${new URL(next).host} only sends us on` });
}

async function targetOf(address: string, limits: Limits): Promise<Target> {
  try {
    return await findTarget(address, { ...limits, schemes: ['https:', 'http:'] });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const why = cause.message.replace(/^The/u, 'the').replace(/\.$/u, '');
    throw fault('INVALID_FIELD', limits, { why, cause });
  }
}

function elsewhere(location: string, from: URL, limits: Limits): string {
  if (URL.canParse(location, from.href)) return new URL(location, from).href;
  throw fault('REFUSED', limits, { why: `${from.host} sends us on to nowhere` });
}

async function readWhole(response: IncomingMessage, url: URL, limits: Limits): Promise<Download> {
  const { statusCode: status = 0, headers } = response;
  if (status < 200 || status >= 300) {
    const code = status === 429 || status >= 500 ? 'UNAVAILABLE' : 'REFUSED';
    throw fault(code, limits, { why: `${url.host} answers ${status}` });
  }
  const type = (headers['content-type'] ?? '').toLowerCase();
  if (!limits.types.some((known) => type.startsWith(known)))
    throw fault('WRONG_TYPE', limits, {
      why: `${url.host} sends ${type === '' ? 'something without a type' : type.slice(0, 80)}`,
    });
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.maxBytes)
      throw fault('TOO_LARGE', limits, {
        why: `it is larger than ${limits.maxBytes / 1_000_000} MB`,
      });
    chunks.push(chunk);
  }
  return { url, content_type: type, body: Buffer.concat(chunks) };
}

function unpacked(response: IncomingMessage): Readable {
  const unpack = unpackerOf(response.headers['content-encoding'] ?? '');
  if (unpack === null) return response;
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function unpackerOf(encoding: string) {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  return encoding === 'br' ? createBrotliDecompress() : null;
}

function fault(
  code: 'INVALID_FIELD' | 'REFUSED' | 'UNAVAILABLE' | 'WRONG_TYPE' | 'TOO_LARGE',
  { what, field }: Limits,
  { why, cause }: { why: string; cause?: unknown },
): AppError {
  return new AppError(code, `The ${what} cannot be read: ${why}.`, { cause, details: { field } });
}
