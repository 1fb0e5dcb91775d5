import type { Actor } from '#src/platform/actor.ts';

/** What an API token may be allowed: to look, and to make and change. */
export const SCOPES = ['read', 'write'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, and by what right. */
export interface Caller {
  actor: Actor;
  /** Null for an API token, which is not let near the account itself. */
  session_id: string | null;
  scopes: readonly Scope[];
}

/** Whom the cookie or the bearer token of a request belongs to. */
export type FindCaller = (credentials: Credentials) => Promise<Caller | undefined>;

export interface Credentials {
  /** The `Authorization` header. Where there is one, the cookie does not count. */
  authorization: string | undefined;
  cookie: string | undefined;
}
