import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../test/support/databases.ts';
import { migrateDatabase } from './migrate-database.ts';

onBothDatabases('migrating', (db) => {
  test('a second run has nothing left to do', async () => {
    expect(await migrateDatabase(db())).toEqual([]);
  });

  test('all seven tables can be read', async () => {
    const { rows } = await sql`select * from editing_sessions`.execute(db());

    expect(rows).toEqual([]);
  });
});
