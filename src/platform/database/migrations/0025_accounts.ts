import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** Who is signed in, which programs may act for whom, what was asked already, and what may be spent. */
export const accounts: Migration = {
  name: '0025_accounts',
  async up(db) {
    const sqlite = databaseKind(db) === 'sqlite';
    const id = sqlite ? 'varchar(36)' : 'uuid';
    const time = sqlite ? 'datetime' : 'timestamptz(3)';
    const json = sqlite ? 'json' : 'jsonb';
    const float = sqlite ? 'float' : 'double precision';
    const owner = `user_id ${id} not null references users (id) on delete cascade`;

    await run(
      db,
      `create table sessions (
        id ${id} not null primary key,
        ${owner},
        cookie_hash varchar(64) not null unique,
        token_hash varchar(64) not null unique,
        user_agent varchar(300) not null,
        address varchar(64) not null,
        created_at ${time} not null,
        last_seen_at ${time} not null,
        expires_at ${time} not null
      )`,
    );
    await run(
      db,
      `create table api_tokens (
        id ${id} not null primary key,
        ${owner},
        name varchar(100) not null,
        token_hash varchar(64) not null unique,
        scopes ${json} not null,
        created_at ${time} not null,
        expires_at ${time} not null,
        last_used_at ${time}
      )`,
    );
    await run(
      db,
      `create table attempts (
        subject varchar(64) not null primary key,
        count integer not null,
        expires_at ${time} not null
      )`,
    );
    await run(
      db,
      `create table idempotency_keys (
        ${owner},
        key varchar(200) not null,
        request_hash varchar(64) not null,
        status integer not null,
        body text not null,
        created_at ${time} not null,
        primary key (user_id, key)
      )`,
    );
    await run(
      db,
      `create table budgets (
        user_id ${id} not null primary key references users (id) on delete cascade,
        monthly_limit ${float} not null check (monthly_limit >= 0),
        updated_at ${time} not null
      )`,
    );
    await run(
      db,
      `alter table generation_groups
        add column winner_generation_id ${id} references generations (id) on delete set null`,
    );
    for (const [table, columns] of [
      ['sessions', 'user_id, created_at'],
      ['sessions', 'expires_at'],
      ['api_tokens', 'user_id, created_at'],
      ['attempts', 'expires_at'],
      ['idempotency_keys', 'created_at'],
      ['generation_groups', 'winner_generation_id'],
    ] as const) {
      await run(
        db,
        `create index ${table}_${columns.replaceAll(', ', '_')} on ${table} (${columns})`,
      );
    }
  },
};
