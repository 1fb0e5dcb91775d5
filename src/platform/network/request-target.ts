import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './find-target.ts';

interface Ask {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/**
 * Asks a target that was checked, over a connection to an address that was checked: a name that means something
 * else by now leads nowhere. Redirects are not followed. The answer's body is still to be read or destroyed.
 */
export function requestTarget(
  { url, addresses }: Target,
  { method, headers, body, signal }: Ask,
): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
  const options: RequestOptions = { method, headers, agent: false, lookup, signal };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, resolve).on('error', reject).end(body);
  });
}
