import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** How each scene and each stage of an ad's making stands, what was delivered, and how one scene is taken again. */
export const scenesAndStages: Migration = {
  name: '0030_scenes_and_stages',
  async up(db) {
    const sqlite = databaseKind(db) === 'sqlite';
    const time = sqlite ? 'datetime' : 'timestamptz(3)';
    const json = sqlite ? 'json' : 'jsonb';
    const owner =
      `generation_id ${sqlite ? 'varchar(36)' : 'uuid'} not null ` +
      'references generations (id) on delete cascade';
    await run(
      db,
      `create table generation_scenes (
        ${owner},
        scene_number integer not null,
        state varchar(20) not null,
        progress integer not null default 0,
        take integer not null default 1,
        prompt text,
        has_still boolean not null default false,
        started_at ${time},
        ended_at ${time},
        primary key (generation_id, scene_number)
      )`,
    );
    await run(
      db,
      `create table generation_stages (
        ${owner},
        stage varchar(20) not null,
        state varchar(20) not null,
        started_at ${time} not null,
        ended_at ${time},
        primary key (generation_id, stage)
      )`,
    );
    await run(db, `alter table generations add column delivered ${json}`);
    await run(db, `alter table generations add column scene_seeds ${json}`);
    await run(db, `alter table generations add column scene_notes ${json}`);
    await run(db, `alter table generations add column expected_micros integer`);
    // Events of scenes have another form from here on: whoever was away reads everything anew.
    await run(db, 'update event_counters set pruned_to = last_sequence');
    await run(db, 'delete from events');
  },
};
