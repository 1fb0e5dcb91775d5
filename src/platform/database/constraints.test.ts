import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../../../test/support/databases.ts';

const USER = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a001';
const GROUP = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a002';
const AD = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a003';
const CUT = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a004';
const OTHER = '0d9a7a3e-6c3f-4a6e-9d59-0a3a50f6a005';
const AT = new Date('2026-01-01T09:00:00.123Z');

const user = { id: USER, username: 'anna', email: 'a@b.c', hashed_password: 'x', created_at: AT };
const group = { id: GROUP, user_id: USER, comparison_type: 'settings', created_at: AT } as const;
const ad = {
  id: AD,
  user_id: USER,
  prompt: 'Cold brew',
  generation_group_id: GROUP,
  created_at: AT,
};

onBothDatabases('the tables', (db) => {
  beforeEach(async () => {
    await db().insertInto('users').values(user).execute();
    await db().insertInto('generation_groups').values(group).execute();
    await db().insertInto('generations').values(ad).execute();
    await db()
      .insertInto('generations')
      .values({ ...ad, id: CUT, generation_group_id: null, parent_generation_id: AD })
      .execute();
    await db()
      .insertInto('quality_metrics')
      .values({
        id: OTHER,
        generation_id: AD,
        metric_name: 'hook',
        metric_value: 80,
        created_at: AT,
      })
      .execute();
    await db()
      .insertInto('editing_sessions')
      .values({
        id: OTHER,
        generation_id: AD,
        user_id: USER,
        edit_data: { clips: [], transitions: [], effects: [] },
        created_at: AT,
        updated_at: AT,
      })
      .execute();
  });

  const count = async (table: string) => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from ${sql.table(table)}`.execute(db());
    return rows[0]!.n;
  };

  test('fill in what the document says stands there by itself', async () => {
    const row = await db()
      .selectFrom('generations')
      .selectAll()
      .where('id', '=', AD)
      .executeTakeFirstOrThrow();

    expect(row).toMatchObject({
      duration: 15,
      aspect_ratio: '9:16',
      status: 'pending',
      progress: 0,
      use_llm: true,
      cancellation_requested: false,
      created_at: AT,
    });
  });

  test.each([
    ['status', 'exploded'],
    ['aspect_ratio', '4:3'],
    ['progress', 101],
    ['progress', -1],
    ['duration', 0],
    ['duration', 2.5],
    ['title', 'x'.repeat(201)],
    ['video_url', 'x'.repeat(501)],
    ['framework', 'x'.repeat(21)],
    ['prompt', null],
    ['id', 'not-an-id'],
    ['user_id', OTHER],
    ['parent_generation_id', OTHER],
  ])('refuse a wrong %s (%#)', async (field, value) => {
    const change = sql`update generations set ${sql.ref(field)} = ${value} where id = ${AD}`;

    await expect(change.execute(db())).rejects.toThrow();
  });

  test('keep a seed that is too large for 32 bits', async () => {
    await db().updateTable('generations').set({ seed_value: 4_000_000_000 }).execute();

    const { seed_value } = await db()
      .selectFrom('generations')
      .select('seed_value')
      .executeTakeFirstOrThrow();
    expect(seed_value).toBe(4_000_000_000);
  });

  test('let everything go with its person', async () => {
    await db().deleteFrom('users').execute();

    for (const table of ['generation_groups', 'generations', 'quality_metrics', 'editing_sessions'])
      expect(await count(table), table).toBe(0);
  });

  test('let scores and edits go with their ad, but keep its versions', async () => {
    await db().deleteFrom('generations').where('id', '=', AD).execute();

    expect(await count('quality_metrics')).toBe(0);
    expect(await count('editing_sessions')).toBe(0);
    expect(await db().selectFrom('generations').selectAll().execute()).toMatchObject([
      { id: CUT, parent_generation_id: null },
    ]);
  });

  test('keep the ads of a comparison that is deleted', async () => {
    await db().deleteFrom('generation_groups').execute();

    const ads = await db().selectFrom('generations').select('generation_group_id').execute();
    expect(ads).toEqual([{ generation_group_id: null }, { generation_group_id: null }]);
  });
});
