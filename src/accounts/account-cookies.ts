import type { FastifyReply } from 'fastify';
import type { OpenedSession } from './open-session.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

export interface CookieNames {
  session: string;
  device: string;
  secure: boolean;
}

/** With `__Host-` a browser takes the cookie over https alone, for this host alone. */
export function cookieNames(publicUrl: URL | undefined): CookieNames {
  const secure = publicUrl?.protocol === 'https:';
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}admint_session`, device: `${prefix}admint_device`, secure };
}

export function setSessionCookie(
  reply: FastifyReply,
  { session, secure }: CookieNames,
  { cookie, expires_at }: Pick<OpenedSession, 'cookie' | 'expires_at'>,
): void {
  void reply.setCookie(session, cookie, { ...options(secure), expires: expires_at });
}

export function clearSessionCookie(reply: FastifyReply, { session, secure }: CookieNames): void {
  void reply.clearCookie(session, options(secure));
}

export function setDeviceCookie(
  reply: FastifyReply,
  { device, secure }: CookieNames,
  cookie: string,
): void {
  void reply.setCookie(device, cookie, { ...options(secure), maxAge: YEAR_SECONDS });
}

function options(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}
