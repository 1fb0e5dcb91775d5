import { beforeEach, expect, test } from 'vitest';
import { onBothEmptyDatabases } from '../../../../test/support/databases.ts';
import {
  insertLegacy,
  makeLegacyDatabase,
  rowsIn,
  run,
} from '../../../../test/support/legacy/first-ad-mint.ts';
import {
  AD,
  ad,
  ANNA,
  anna,
  BEN,
  CUT,
  GROUP,
} from '../../../../test/support/legacy/legacy-rows.ts';
import { migrateDatabase } from '../migrate-database.ts';
import { toId } from './legacy-ids.ts';

onBothEmptyDatabases('who owns what in an adopted database', (db, kind) => {
  beforeEach(() => makeLegacyDatabase(db()));

  test('keeps two people with one address apart; the first keeps it', async () => {
    await insertLegacy(db(), 'users', { ...anna, id: BEN, username: 'ben' });
    await insertLegacy(db(), 'users', { ...anna, created_at: '2025-10-01 00:00:00' });
    await insertLegacy(db(), 'users', { ...anna, id: AD, username: 'cleo', email: null });

    await migrateDatabase(db());

    const users = await db()
      .selectFrom('users')
      .select(['username', 'email'])
      .orderBy('username')
      .execute();
    expect(users).toEqual([
      { username: 'anna', email: 'anna@example.com' },
      { username: 'ben', email: 'ben+50f6a002@missing.invalid' },
      { username: 'cleo', email: 'cleo+3f0aa001@missing.invalid' },
    ]);
    expect(await rowsIn(db(), 'legacy_values')).toContainEqual(
      expect.objectContaining({ row_id: BEN, column_name: 'email', value: 'Anna@Example.com' }),
    );
  });

  test('gives rows with other ids new ones, and all that refers to them follows', async () => {
    await insertLegacy(db(), 'users', { ...anna, id: 'user-1' });
    await insertLegacy(db(), 'generations', { ...ad, id: '17', user_id: 'user-1' });
    await insertLegacy(db(), 'generations', {
      ...ad,
      id: '18',
      user_id: 'user-1',
      parent_generation_id: '17',
    });
    await insertLegacy(db(), 'brand_style_folders', {
      id: 'f1',
      user_id: 'user-1',
      image_count: 3,
    });

    await migrateDatabase(db());

    const child = await db()
      .selectFrom('generations')
      .selectAll()
      .where('id', '=', toId('18'))
      .executeTakeFirstOrThrow();
    expect(child).toMatchObject({ user_id: toId('user-1'), parent_generation_id: toId('17') });
    expect(await rowsIn(db(), 'brand_style_folders')).toMatchObject([{ user_id: toId('user-1') }]);
    expect(await rowsIn(db(), 'legacy_values')).toContainEqual(
      expect.objectContaining({ row_id: toId('17'), column_name: 'id', value: '17' }),
    );
  });

  test('keeps rows that belong to nobody, aside and whole', async () => {
    await withoutForeignKeys();
    await insertLegacy(db(), 'users', anna);
    await insertLegacy(db(), 'generations', { ...ad, user_id: BEN });
    await insertLegacy(db(), 'generations', { ...ad, id: CUT, parent_generation_id: AD });

    await migrateDatabase(db());

    expect(await rowsIn(db(), 'orphaned_rows')).toMatchObject([
      {
        table_name: 'generations',
        reason: 'Its user_id is not in users.',
        row_values: { id: AD, user_id: BEN, prompt: ad.prompt },
      },
    ]);
    expect(await rowsIn(db(), 'generations')).toMatchObject([
      { id: CUT, parent_generation_id: null },
    ]);
    expect(await rowsIn(db(), 'legacy_values')).toContainEqual(
      expect.objectContaining({ row_id: CUT, column_name: 'parent_generation_id', value: AD }),
    );
  });

  async function withoutForeignKeys() {
    if (kind === 'sqlite') return run(db(), 'pragma foreign_keys = off');
    await run(db(), 'alter table generations drop constraint generations_user_id_fkey');
    await run(
      db(),
      'alter table generations drop constraint generations_parent_generation_id_fkey',
    );
  }

  test('lets a person go with everything that was theirs, also in tables we do not know', async () => {
    await insertLegacy(db(), 'users', anna);
    await insertLegacy(db(), 'users', {
      ...anna,
      id: BEN,
      username: 'ben',
      email: 'ben@example.com',
    });
    await insertLegacy(db(), 'generations', { ...ad, status: 'exploded' });
    await insertLegacy(db(), 'quality_metrics', {
      id: CUT,
      generation_id: AD,
      scene_number: 1,
      vbench_scores: '{"a": 1}',
    });
    await insertLegacy(db(), 'brand_style_folders', { id: GROUP, user_id: ANNA });
    await insertLegacy(db(), 'brand_style_folders', { id: CUT, user_id: BEN });
    await migrateDatabase(db());

    await db().deleteFrom('users').where('id', '=', ANNA).execute();

    for (const table of ['generations', 'quality_metrics', 'quality_metrics_legacy']) {
      expect(await rowsIn(db(), table), table).toEqual([]);
    }
    expect(await rowsIn(db(), 'brand_style_folders')).toMatchObject([{ user_id: BEN }]);
    const legacy = await rowsIn(db(), 'legacy_values');
    expect(legacy.filter(({ user_id }) => user_id === ANNA)).toEqual([]);
  });
});
