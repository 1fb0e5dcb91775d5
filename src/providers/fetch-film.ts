import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { AppError } from '#src/platform/errors.ts';
import { findTarget, type Target } from '#src/platform/network/find-target.ts';
import { requestTarget } from '#src/platform/network/request-target.ts';

/** Bytes; a minute of 4K is far below. */
const LARGEST_FILM = 500_000_000;
const MOST_REDIRECTS = 3;
const RULES = { field: 'film', schemes: ['https:', 'http:'] } as const;

interface FetchOptions {
  signal: AbortSignal;
  /** Addresses of our own network that are meant: the vendor's base address. */
  isOwnAddress: (url: URL) => boolean;
}

/**
 * Reads the film at an address that a vendor gave. The address is a stranger's word: only https and public
 * hosts, checked again at every redirect, connected to as checked, and no more bytes than a film has.
 */
export async function fetchFilm(address: string, options: FetchOptions): Promise<Readable> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await get(await targetOf(url, options.isOwnAddress), options.signal);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (status < 200 || status >= 300) {
      response.destroy();
      throw unavailable(`The film cannot be fetched: ${url.host} answers ${status}.`);
    }
    if (Number(headers['content-length'] ?? 0) > LARGEST_FILM) {
      response.destroy();
      throw tooLarge(url);
    }
    return Readable.from(counted(response, url));
  }
  throw unavailable(`The film cannot be fetched: ${url.host} only sends us on.`);
}

async function get(target: Target, signal: AbortSignal): Promise<IncomingMessage> {
  try {
    return await requestTarget(target, { method: 'GET', headers: {}, signal });
  } catch (cause) {
    throw unavailable(`The film cannot be fetched: ${target.url.host} does not answer.`, cause);
  }
}

async function targetOf(url: URL, isOwnAddress: (url: URL) => boolean): Promise<Target> {
  if (url.protocol !== 'https:' && !isOwnAddress(url)) throw untrusted(url, 'it is not https');
  if (url.username !== '' || url.password !== '')
    throw untrusted(url, 'its address holds a name or password');
  try {
    return await findTarget(url.href, { ...RULES, mayBePrivate: isOwnAddress });
  } catch (refusal) {
    const isUnknown = refusal instanceof AppError && refusal.cause !== undefined;
    if (isUnknown)
      throw unavailable(`The film cannot be fetched: ${url.host} is not found.`, refusal);
    throw untrusted(url, 'it is not on the public network');
  }
}

async function* counted(body: Readable, url: URL): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > LARGEST_FILM) throw tooLarge(url);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unavailable(`The film from ${url.host} ended too early.`, cause);
  }
}

function tooLarge(url: URL): AppError {
  return untrusted(url, 'it is too large for a film');
}

function unavailable(message: string, cause?: unknown): AppError {
  return new AppError('UNAVAILABLE', message, { cause });
}

function untrusted(url: URL, why: string): AppError {
  return new AppError('REFUSED', `The film at ${url.host} is not fetched: ${why}.`);
}
