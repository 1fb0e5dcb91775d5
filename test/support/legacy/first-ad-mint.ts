import { sql } from 'kysely';
import type { Db } from '#src/platform/database/database.ts';
import { databaseKind } from '#src/platform/database/database-kind.ts';

/*
 * Databases as the first Ad Mint AI (November 2025) left them: the tables `create_all` made at first, and what
 * her hand-written migrations added, in their order. `datetime` is `timestamp` on PostgreSQL.
 */

const BASE = [
  `create table users (
    id varchar(36) not null,
    username varchar(100) not null,
    password_hash varchar(255) not null,
    email varchar(255),
    total_generations integer,
    total_cost float,
    created_at datetime,
    last_login datetime,
    primary key (id)
  )`,
  'create unique index ix_users_username on users (username)',
  `create table generations (
    id varchar(36) not null,
    user_id varchar(36) not null,
    prompt text not null,
    duration integer,
    aspect_ratio varchar(10),
    status varchar(20),
    progress integer,
    current_step varchar(100),
    video_path varchar(500),
    framework varchar(20),
    num_scenes integer,
    cost float,
    error_message text,
    created_at datetime,
    completed_at datetime,
    primary key (id),
    foreign key (user_id) references users (id)
  )`,
  'create index ix_generations_user_id on generations (user_id)',
  'create index ix_generations_status on generations (status)',
  'create index ix_generations_created_at on generations (created_at)',
];

/** Her migrations, in the order in which they were written. */
export const LEGACY_STEPS: [name: string, statements: string[]][] = [
  ['title', ['alter table generations add column title varchar(200)']],
  [
    'video url and thumbnail url',
    [
      'alter table generations add column video_url varchar(500)',
      'alter table generations add column thumbnail_url varchar(500)',
    ],
  ],
  [
    'basic settings and generation time',
    [
      'alter table generations add column model varchar(100)',
      'alter table generations add column num_clips integer',
      'alter table generations add column use_llm boolean default true',
      'alter table generations add column generation_time_seconds integer',
    ],
  ],
  [
    'llm specification and scene plan',
    [
      'alter table generations add column llm_specification json',
      'alter table generations add column scene_plan json',
    ],
  ],
  ['coherence settings', ['alter table generations add column coherence_settings json']],
  ['seed value', ['alter table generations add column seed_value integer']],
  [
    'temp clip paths and cancellation',
    [
      'alter table generations add column temp_clip_paths json',
      'alter table generations add column cancellation_requested boolean default false',
    ],
  ],
  ['conversation history', ['alter table generations add column llm_conversation_history json']],
  [
    'parent generation',
    [
      'alter table generations add column parent_generation_id varchar(36) references generations (id)',
    ],
  ],
  [
    'generation groups',
    [
      `create table generation_groups (
        id varchar(36) not null primary key,
        user_id varchar(36) not null references users (id),
        created_at datetime not null,
        comparison_type varchar(8) not null
      )`,
      'create index ix_generation_groups_user_id on generation_groups (user_id)',
      'alter table generations add column generation_group_id varchar(36) references generation_groups (id)',
    ],
  ],
  [
    'quality metrics',
    [
      `create table quality_metrics (
        id varchar(36) not null primary key,
        generation_id varchar(36) not null references generations (id),
        scene_number integer not null,
        clip_path varchar(500),
        vbench_scores json,
        overall_quality float,
        passed_threshold boolean,
        regeneration_attempts integer,
        created_at datetime
      )`,
      'create index ix_quality_metrics_generation_id on quality_metrics (generation_id)',
    ],
  ],
  [
    'brand and product folders',
    [
      `create table brand_style_folders (
        id varchar(36) not null primary key,
        user_id varchar(36) not null unique references users (id),
        uploaded_at datetime,
        image_count integer,
        extracted_style_json json,
        extraction_status varchar(20)
      )`,
      `create table uploaded_images (
        id varchar(36) not null primary key,
        folder_id varchar(36) not null,
        folder_type varchar(20),
        filename varchar(255),
        file_path varchar(500),
        file_size integer
      )`,
    ],
  ],
  [
    'editing sessions',
    [
      `create table editing_sessions (
        id varchar(36) not null primary key,
        generation_id varchar(36) not null references generations (id),
        user_id varchar(36) not null references users (id),
        original_video_path varchar(500),
        editing_state json,
        status varchar(20),
        exported_video_path varchar(500),
        created_at datetime,
        updated_at datetime
      )`,
    ],
  ],
  [
    'unified fields',
    [
      'alter table generations add column brand_assets json',
      'alter table generations add column reference_images json',
      'alter table generations add column scenes json',
      'alter table generations add column video_clips json',
      'alter table generations add column config json',
    ],
  ],
];

/** Makes her tables as they stood after so many of her migrations; without a number, after all. */
export async function makeLegacyDatabase(db: Db, steps = LEGACY_STEPS.length): Promise<void> {
  const later = LEGACY_STEPS.slice(0, steps).flatMap(([, statements]) => statements);
  for (const statement of [...BASE, ...later]) await run(db, statement);
}

/** Runs a statement as she would have it on this database. */
export async function run(db: Db, statement: string): Promise<void> {
  const ours =
    databaseKind(db) === 'sqlite' ? statement : statement.replace(/\bdatetime\b/g, 'timestamp');
  await sql.raw(ours).execute(db);
}

/** Writes a row as it is given: JSON and times are texts, as they lay in her tables. */
export async function insertLegacy(
  db: Db,
  table: string,
  row: Record<string, string | number | boolean | null>,
): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  const values = sql.join(Object.values(row).map((value) => sql`${value}`));
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(db);
}

export async function rowsIn(db: Db, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} order by 1`.execute(db);
  return rows.map((row) => ({ ...row }));
}
