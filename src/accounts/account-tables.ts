import type { Kysely, Selectable } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import type { Scope } from '#src/http/caller.ts';
import type { Tables } from '#src/platform/database/schema.ts';

interface Sessions {
  id: string;
  user_id: string;
  /** Hashes of the two secrets that open it: the browser's cookie, and the token for programs. */
  cookie_hash: string;
  token_hash: string;
  user_agent: string;
  address: string;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
}

interface ApiTokens {
  id: string;
  user_id: string;
  name: string;
  token_hash: string;
  scopes: Scope[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

/** How often somebody tried something they may not try for ever. */
interface Attempts {
  /** A hash: neither names nor addresses are kept. */
  subject: string;
  count: number;
  expires_at: Date;
}

interface AccountTables extends Pick<Tables, 'users'> {
  sessions: Sessions;
  api_tokens: ApiTokens;
  attempts: Attempts;
}

export type Session = Selectable<Sessions>;
export type ApiToken = Selectable<ApiTokens>;

export function withAccountTables(db: Db): Kysely<AccountTables> {
  return db as unknown as Kysely<AccountTables>;
}
