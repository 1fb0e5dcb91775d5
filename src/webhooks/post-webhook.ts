import { request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Target } from './check-target.ts';

/** Whoever takes longer to say "thanks" does their work before they answer. */
const TIMEOUT_MS = 10_000;

/**
 * Posts to a target that was checked, over a connection to an address that was checked: a name that means
 * something else by now leads nowhere. Redirects are not followed. Answers with the status.
 */
export function postWebhook(
  { url, addresses }: Target,
  { headers, body, signal }: { headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<number> {
  const lookup: LookupFunction = (_host, { all }, answer) => {
    const [first] = addresses;
    if (all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    agent: false,
    lookup,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    request(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy(); // what it says besides is of no interest, however much it is
    })
      .on('error', reject)
      .end(body);
  });
}
