import type { FastifyRequest } from 'fastify';
import { AppError } from '#src/platform/errors.ts';

const THIS_MACHINE = new Set(['127.0.0.1', 'localhost', '[::1]']);
const READS = new Set(['GET', 'HEAD']);

/**
 * As long as there are no accounts, whoever reaches the server is the local user. So it answers only to a
 * browser or program of this machine that means it: another site's page cannot write to it (Origin), nor
 * read from it by a name of its own that leads here (Host).
 */
export function onlyThisMachine({ headers, method }: FastifyRequest): void {
  const host = nameOf(`http://${headers.host ?? ''}`);
  if (!host || !THIS_MACHINE.has(host)) {
    throw new AppError('NOT_ALLOWED', 'This studio answers on this machine only, at 127.0.0.1.');
  }
  const fromElsewhere =
    headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ''}`;
  if (fromElsewhere && !READS.has(method)) {
    throw new AppError('NOT_ALLOWED', 'Another site may not make ads here.');
  }
}

function nameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
