import type { Target } from '#src/platform/network/find-target.ts';
import { requestTarget } from '#src/platform/network/request-target.ts';

/** Whoever takes longer to say "thanks" does their work before they answer. */
const TIMEOUT_MS = 10_000;

/** Posts to a target that was checked. Answers with the status. */
export async function postWebhook(
  target: Target,
  { headers, body, signal }: { headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<number> {
  const response = await requestTarget(target, {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  response.destroy(); // what it says besides is of no interest, however much it is
  return response.statusCode ?? 0;
}
