import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#src/platform/errors.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The names this studio answers to: this machine's own, any address in digits, and that of PUBLIC_URL. A page
 * elsewhere can have a name of its own lead here (DNS rebinding), but not one of these.
 */
export function checkHost({ headers }: Pick<FastifyRequest, 'headers'>, publicUrl?: URL): void {
  const host = hostnameOf(`http://${headers.host ?? ''}`);
  if (host === 'localhost' || isIP(host.replace(/^\[|\]$/g, '')) > 0) return;
  if (host === publicUrl?.hostname) return;
  throw new AppError(
    'NOT_ALLOWED',
    `This studio does not answer to the name "${host}". Set PUBLIC_URL to its address, or open it by its IP address.`,
  );
}

/**
 * No page of another site may write here in a person's name. Browsers say where a request comes from
 * (Sec-Fetch-Site, or Origin on plain http); a program with a cookie but neither is refused, one that brings
 * a bearer token needs neither.
 */
export function checkCrossSite(
  { headers, method }: Pick<FastifyRequest, 'headers' | 'method'>,
  publicUrl?: URL,
): void {
  if (READS.has(method) || headers.authorization !== undefined) return;

  const { 'sec-fetch-site': site, origin, host, cookie } = headers;
  const isOurs =
    site === undefined
      ? origin === undefined || [host, publicUrl?.host].includes(hostOf(origin))
      : site === 'same-origin' || site === 'none';
  if (!isOurs) throw new AppError('NOT_ALLOWED', 'Another site may not do this in your name.');
  if (site !== undefined || origin !== undefined || cookie === undefined) return;
  throw new AppError(
    'NOT_ALLOWED',
    'A program signs its requests with a bearer token, not with a cookie.',
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : 'nowhere';
}

function hostnameOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
