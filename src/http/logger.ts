import type { FastifyServerOptions } from 'fastify';

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/**
 * One JSON object a line on standard error. A request is told by its method, path and address: never its
 * headers, its body or its query, where secrets and people's words are.
 */
export function loggerOf(level: LogLevel = 'silent'): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false;
  return {
    level,
    stream: process.stderr,
    serializers: {
      req: ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
        method,
        path: url.split('?')[0],
        address: ip,
      }),
    },
  };
}
