import { createTable } from '../adoption/create-table.ts';
import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** The ledger of what was ordered from vendors and what it cost, and which model makes which scene. */
export const providerCalls: Migration = {
  name: '0022_provider_calls',
  async up(db) {
    await createTable(db, 'provider_calls', {
      id: { type: 'id' },
      user_id: { type: 'id', references: 'users' },
      // What was spent stays known when the ad is gone.
      generation_id: {
        type: 'id',
        references: 'generations',
        onDelete: 'set null',
        nullable: true,
      },
      kind: { type: 'varchar', max: 20, oneOf: ['video', 'language', 'speech', 'image'] },
      scene_number: { type: 'integer', nullable: true },
      call_key: { type: 'varchar', max: 200 },
      attempt: { type: 'integer', min: 1 },
      provider: { type: 'varchar', max: 100 },
      model: { type: 'varchar', max: 100 },
      state: {
        type: 'varchar',
        max: 20,
        oneOf: ['intent', 'submitted', 'done', 'failed', 'needs_review'],
      },
      remote_id: { type: 'varchar', max: 500, nullable: true },
      expected_micros: { type: 'integer', min: 0, nullable: true },
      cost_micros: { type: 'integer', min: 0, nullable: true },
      failure_code: { type: 'varchar', max: 20, nullable: true },
      failure_reason: { type: 'text', nullable: true },
      created_at: { type: 'time' },
      submitted_at: { type: 'time', nullable: true },
      ended_at: { type: 'time', nullable: true },
    });
    await run(
      db,
      'create unique index provider_calls_call_key_attempt on provider_calls (call_key, attempt)',
    );
    await run(db, 'create index provider_calls_generation_id on provider_calls (generation_id)');
    await run(
      db,
      'create index provider_calls_user_id_created_at on provider_calls (user_id, created_at)',
    );
    const json = databaseKind(db) === 'sqlite' ? 'json' : 'jsonb';
    await run(db, `alter table generations add column scene_models ${json}`);
  },
};
