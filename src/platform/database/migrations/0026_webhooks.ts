import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** Whom to tell of finished ads, and what is still to be told. */
export const webhooks: Migration = {
  name: '0026_webhooks',
  async up(db) {
    const sqlite = databaseKind(db) === 'sqlite';
    const id = sqlite ? 'varchar(36)' : 'uuid';
    const time = sqlite ? 'datetime' : 'timestamptz(3)';
    await run(
      db,
      `create table webhooks (
        id ${id} not null primary key,
        user_id ${id} not null references users (id) on delete cascade,
        url varchar(2000) not null,
        created_at ${time} not null
      )`,
    );
    await run(db, 'create index webhooks_user_id on webhooks (user_id)');
    await run(
      db,
      `create table webhook_deliveries (
        id varchar(100) not null primary key,
        webhook_id ${id} not null references webhooks (id) on delete cascade,
        body text not null,
        is_queued boolean not null default false,
        attempts integer not null default 0,
        delivered_at ${time},
        last_error text,
        created_at ${time} not null
      )`,
    );
    await run(db, 'create index webhook_deliveries_webhook_id on webhook_deliveries (webhook_id)');
    await run(db, 'create index webhook_deliveries_is_queued on webhook_deliveries (is_queued)');
  },
};
