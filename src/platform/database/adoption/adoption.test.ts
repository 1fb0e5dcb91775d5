import { expect, test } from 'vitest';
import {
  onBothEmptyDatabases,
  freshPostgres,
  freshSqlite,
} from '../../../../test/support/databases.ts';
import { describeSchema } from '../../../../test/support/legacy/describe-schema.ts';
import {
  insertLegacy,
  LEGACY_STEPS,
  makeLegacyDatabase,
} from '../../../../test/support/legacy/first-ad-mint.ts';
import { ad, ANNA, anna } from '../../../../test/support/legacy/legacy-rows.ts';
import { migrateDatabase } from '../migrate-database.ts';

onBothEmptyDatabases('a database of the first Ad Mint AI', (db, kind) => {
  test.each([...LEGACY_STEPS.keys(), LEGACY_STEPS.length])(
    'comes up with its rows after %i of its own migrations',
    async (steps) => {
      await makeLegacyDatabase(db(), steps);
      await insertLegacy(db(), 'users', anna);
      await insertLegacy(db(), 'generations', ad);

      await migrateDatabase(db());

      expect(await db().selectFrom('users').selectAll().executeTakeFirstOrThrow()).toMatchObject({
        id: ANNA,
        username: 'anna',
        email: 'anna@example.com',
        hashed_password: anna.password_hash,
        is_active: true,
        is_superuser: false,
        created_at: new Date('2025-11-01T10:20:30.123Z'),
        total_generations: 7,
      });
      expect(
        await db().selectFrom('generations').selectAll().executeTakeFirstOrThrow(),
      ).toMatchObject({
        ...ad,
        created_at: new Date('2025-11-02T11:00:00Z'),
        completed_at: new Date('2025-11-02T11:05:00.500Z'),
        cancellation_requested: false,
        use_llm: true,
        title: null,
      });
      expect(await migrateDatabase(db())).toEqual([]);
    },
  );

  test('has the same schema as a new one, whatever its past', async () => {
    await makeLegacyDatabase(db());
    await migrateDatabase(db());
    await using fresh = await (kind === 'sqlite' ? freshSqlite() : freshPostgres());

    const adopted = await describeSchema(db());

    expect(adopted).toEqual(expect.arrayContaining(await describeSchema(fresh.db)));
  });
});
