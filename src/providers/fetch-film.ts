import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#src/platform/errors.ts';
import { isPublicAddress } from './public-address.ts';

/** Bytes; a minute of 4K is far below. */
const LARGEST_FILM = 500_000_000;
const MOST_REDIRECTS = 3;

interface FetchOptions {
  signal: AbortSignal;
  /** Addresses of our own network that are meant: the vendor's base address. */
  isOwnAddress: (url: URL) => boolean;
}

/**
 * Reads the film at an address that a vendor gave. The address is a stranger's word: only https and public
 * hosts, checked again at every redirect, and no more bytes than a film has.
 */
export async function fetchFilm(address: string, options: FetchOptions): Promise<Readable> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    await checkAddress(url, options.isOwnAddress);
    const response = await get(url, options.signal);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      url = new URL(location, url);
      continue;
    }
    if (!response.ok || response.body === null) {
      throw unavailable(`The film cannot be fetched: ${url.host} answers ${response.status}.`);
    }
    checkSize(Number(response.headers.get('content-length') ?? 0), url);
    return Readable.from(counted(response.body, url));
  }
  throw unavailable(`The film cannot be fetched: ${url.host} only sends us on.`);
}

async function get(url: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, redirect: 'manual' });
  } catch (cause) {
    throw unavailable(`The film cannot be fetched: ${url.host} does not answer.`, cause);
  }
}

async function checkAddress(url: URL, isOwnAddress: (url: URL) => boolean): Promise<void> {
  if (isOwnAddress(url)) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol !== 'https:') throw untrusted(url, 'it is not https');
  const addresses = isIP(host) ? [host] : await resolveHost(host);
  if (!addresses.every(isPublicAddress)) throw untrusted(url, 'it is not on the public network');
}

async function resolveHost(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (cause) {
    throw unavailable(`The film cannot be fetched: ${host} is not found.`, cause);
  }
}

async function* counted(body: globalThis.ReadableStream, url: URL): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of body as ReadableStream<Uint8Array>) {
      bytes += chunk.length;
      checkSize(bytes, url);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unavailable(`The film from ${url.host} ended too early.`, cause);
  }
}

function checkSize(bytes: number, url: URL): void {
  if (bytes > LARGEST_FILM) throw untrusted(url, 'it is too large for a film');
}

function unavailable(message: string, cause?: unknown): AppError {
  return new AppError('UNAVAILABLE', message, { cause });
}

function untrusted(url: URL, why: string): AppError {
  return new AppError('REFUSED', `The film at ${url.host} is not fetched: ${why}.`);
}
