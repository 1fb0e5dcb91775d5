import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { keepableJson, keepableNumber, keepableText } from '../keepable.ts';

/** SQLAlchemy's pool_size 10 and max_overflow 20. */
const KEPT_CONNECTIONS = 10;
const MAX_CONNECTIONS = 30;

const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 30_000;

/** SQLAlchemy's pool_pre_ping asks every time; within a second hardly any network forgets. */
const TRUSTED_MS = 1000;
const PING_TIMEOUT_MS = 2000;

export interface PoolOptions {
  connectionString: string;
  /** Told of connections that died; the pool itself has replaced or dropped them. */
  onError: (error: Error) => void;
  /** A connection that rested longer is asked first whether it still lives; default 1,000. */
  trustedMs?: number;
}

/** A pool that never hands out a connection which a silent network has lost. */
export class PrePingPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #trustedMs: number;
  readonly #releasedAt = new WeakMap<pg.PoolClient, number>();
  /** One lost connection casts doubt on all that rested when it was found. */
  #suspectBefore = -Infinity;

  constructor({ connectionString, onError, trustedMs = TRUSTED_MS }: PoolOptions) {
    this.#trustedMs = trustedMs;
    this.#pool = new pg.Pool({
      connectionString,
      types: TYPES,
      min: KEPT_CONNECTIONS,
      max: MAX_CONNECTIONS,
      idleTimeoutMillis: IDLE_TIMEOUT_MS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    this.#pool.on('error', onError);
    // NOTE pg listens only while a client rests; one that dies within a transaction would end the process.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async connect(): Promise<PostgresPoolClient> {
    for (;;) {
      const client = await this.#pool.connect();
      if (await this.#isAlive(client)) return this.#lent(client);
    }
  }

  async end() {
    await this.#pool.end();
  }

  async #isAlive(client: pg.PoolClient): Promise<boolean> {
    const releasedAt = this.#releasedAt.get(client) ?? Infinity;
    if (releasedAt < this.#suspectBefore) {
      client.release(true);
      return false;
    }
    if (performance.now() - releasedAt <= this.#trustedMs) return true;

    const askedAt = performance.now();
    try {
      await client.query({ text: '', query_timeout: PING_TIMEOUT_MS } as pg.QueryConfig);
      return true;
    } catch (error) {
      this.#suspectBefore = askedAt;
      client.release(error as Error);
      return false;
    }
  }

  #lent(client: pg.PoolClient): PostgresPoolClient {
    const query = (sql: string, parameters?: readonly unknown[]) =>
      client.query(sql, parameters?.map(toPostgresValue));
    const release = () => {
      this.#releasedAt.set(client, performance.now());
      client.release();
    };
    return { query, release } as unknown as PostgresPoolClient;
  }
}

/** pg writes an array as a PostgreSQL array; the schema has none, only JSON. */
function toPostgresValue(value: unknown): unknown {
  if (typeof value === 'string') return keepableText(value);
  if (typeof value === 'number') return keepableNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  return value instanceof Date || value instanceof Uint8Array ? value : keepableJson(value);
}

const INT8 = 20;
const NUMERIC = 1700;
const TIMESTAMP = 1114;

type Parse = (text: string) => unknown;

const PARSERS: Record<number, Parse> = {
  [INT8]: Number,
  [NUMERIC]: Number,
  // Without a zone it is UTC, not the zone of the machine that reads it.
  [TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
};

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : PARSERS[oid]) ?? parserOfPg(oid, format),
};

const parserOfPg = pg.types.getTypeParser as (oid: number, format?: string) => Parse;
