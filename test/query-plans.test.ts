import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUserByEmail, findUserByUsername } from '#src/accounts/user-store.ts';
import { listBrandStyles } from '#src/brands/brand-style-store.ts';
import { getGroupWithGenerations } from '#src/comparisons/generation-group-store.ts';
import { listSessionsOfGeneration } from '#src/editing/editing-session-store.ts';
import {
  listEditedVersions,
  listGenerations,
  listGenerationsByFramework,
} from '#src/generations/generation-list-store.ts';
import { listUnfinishedGenerations } from '#src/generations/generation-store.ts';
import {
  getGenerationWithMetrics,
  listGenerationsWithMetrics,
} from '#src/generations/generation-with-metrics.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { OpenDatabase } from '#src/platform/database/open-database.ts';
import { toCursor } from '#src/platform/page.ts';
import { minutesAfterNoon } from './support/builders.ts';
import { freshPostgres, freshSqlite } from './support/databases.ts';
import { plansOf } from './support/explain.ts';
import { fillDatabase } from './support/fill-database.ts';

/** PostgreSQL gathers the few rows of one key by a bitmap of the index and puts those in order. */
const HANDFUL =
  /^Sort\n +Sort Key: created_at, id\n +-> +Bitmap Heap Scan on generations\n.*\n +-> +Bitmap Index Scan on generations_(generation_group|parent_generation)_id_created_at_id\n +Index Cond:/;

const superuser: Actor = { user_id: '', is_superuser: true };

describe.each([
  ['SQLite', freshSqlite],
  ['PostgreSQL', freshPostgres],
])('the seed’s questions on %s', (_name, open) => {
  let opened: OpenDatabase;
  let owner: Actor;
  let cursor: string;
  let ids: { generation: string; group: string; original: string };

  beforeAll(async () => {
    opened = await open();
    // On an almost empty table PostgreSQL takes any index: it needs rows, and to have counted them.
    const filled = await fillDatabase(opened.db, {
      users: 40,
      idleUsers: 2_000,
      generationsEach: 75,
      metricsEach: 2,
    });
    owner = { user_id: filled.users[7]!, is_superuser: false };
    ids = filled.samples[7]!;
    cursor = toCursor({ created_at: minutesAfterNoon(2_500), id: ids.group });
    await sql`analyze`.execute(opened.db);
  });
  afterAll(() => opened[Symbol.asyncDispose]());

  const metrics = 'quality_metrics_generation_id_metric_name';
  const byId = /PRIMARY KEY|sqlite_autoindex_\w+_1|\w+_pkey/;

  test.each<[question: string, act: (db: Db) => Promise<unknown>, indexes: (string | RegExp)[]]>([
    [
      'recent completed ads of a person',
      (db) => listGenerations(db, owner, { status: 'completed' }),
      ['generations_user_id_status_created_at_id'],
    ],
    [
      'recent ads of a person',
      (db) => listGenerations(db, owner),
      ['generations_user_id_created_at_id'],
    ],
    [
      'the next page of them',
      (db) => listGenerations(db, owner, { status: 'completed', cursor }),
      [
        /generations_user_id_status_created_at_id[^]*\(created_at,id\)<|generations_user_id_status_created_at_id[^]*Index Cond.*ROW\(created_at, id\) </,
      ],
    ],
    [
      'recent ads of everyone',
      (db) => listGenerations(db, superuser),
      ['generations_created_at_id'],
    ],
    [
      'an ad with its scores',
      (db) => getGenerationWithMetrics(db, owner, ids.generation),
      [byId, metrics],
    ],
    [
      'a page of completed ads with their scores',
      (db) => listGenerationsWithMetrics(db, owner, { status: 'completed' }),
      ['generations_user_id_status_created_at_id', metrics],
    ],
    [
      'a comparison with all its variations',
      (db) => getGroupWithGenerations(db, owner, ids.group),
      [byId, 'generations_generation_group_id_created_at_id'],
    ],
    [
      'the edited versions of an ad',
      (db) => listEditedVersions(db, owner, ids.original),
      ['generations_parent_generation_id_created_at_id'],
    ],
    [
      // A rare one: of a common one the newest twenty are found faster by walking back in time.
      'ads by the framework inside llm_specification',
      (db) => listGenerationsByFramework(db, superuser, 'BAB'),
      ['generations_llm_specification_framework_created_at_id'],
    ],
    [
      'work that has not ended',
      (db) => listUnfinishedGenerations(db),
      ['generations_status_created_at'],
    ],
    [
      'who signs in, by name',
      (db) => findUserByUsername(db, 'user-7'),
      [/autoindex_users_|users_username/],
    ],
    [
      'who signs in, by address',
      (db) => findUserByEmail(db, 'a@b.c'),
      [/autoindex_users_|users_email/],
    ],
    [
      'brand styles of a person',
      (db) => listBrandStyles(db, owner),
      ['brand_styles_user_id_created_at_id'],
    ],
    [
      'edits of an ad',
      (db) => listSessionsOfGeneration(db, superuser, ids.original),
      ['editing_sessions_generation_id_created_at_id'],
    ],
  ])('%s: by its index, without a scan or a sort', async (_question, act, indexes) => {
    const plans = await plansOf(opened.db, act);

    expect(plans).toEqual(
      indexes.map(
        (index) =>
          expect.stringMatching(
            typeof index === 'string' ? new RegExp(`\\b${index}\\b`) : index,
          ) as string,
      ),
    );
    for (const plan of plans) {
      expect(plan.replace(HANDFUL, '')).not.toMatch(
        /\bSort\b|TEMP B-TREE|Seq Scan|Bitmap|SCAN (?!\w+ USING INDEX)/,
      );
    }
  });
});
