import type { Command } from 'commander';
import { readConfig } from '#src/config/config.ts';
import { databaseStatus } from '#src/platform/database/database-status.ts';
import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { openDatabase, type OpenDatabase } from '#src/platform/database/open-database.ts';

export function addDbCommands(program: Command): void {
  const db = program.command('db').description('the database’s life');
  db.command('init').description('make the tables of a new database').action(init);
  db.command('migrate').description('bring an older database up to date').action(migrate);
  db.command('status').description('tell which migrations are applied').action(status);
}

async function init(): Promise<void> {
  await withDatabase(async ({ db }) => {
    const applied = await migrateDatabase(db);
    console.log(applied.length > 0 ? 'The database is ready.' : 'The database was ready already.');
  });
}

async function migrate(): Promise<void> {
  await withDatabase(async ({ db }) => {
    const applied = await migrateDatabase(db);
    console.log(
      applied.length > 0 ? applied.map((name) => `applied ${name}`).join('\n') : 'Nothing to do.',
    );
  });
}

async function status(): Promise<void> {
  await withDatabase(async ({ db, kind }) => {
    const { applied, pending } = await databaseStatus(db);
    console.log(
      [
        `${kind}: ${applied.length} migrations applied, ${pending.length} pending`,
        ...pending.map((name) => `pending ${name}`),
      ].join('\n'),
    );
  });
}

async function withDatabase(use: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const database = await openDatabase(readConfig(process.env).database);
  try {
    await use(database);
  } finally {
    await database[Symbol.asyncDispose]();
  }
}
