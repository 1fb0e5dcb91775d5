import { migrateDatabase } from '#src/platform/database/migrate-database.ts';
import { MIGRATIONS } from '#src/platform/database/migrations/migrations.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';

/*
 * A process that migrates. Told to wait, it stops before the last step, says so and stays there until it is
 * killed; otherwise it says what it applied.
 */
const [, , config = '', wish = ''] = process.argv;

await using opened = await openDatabase(JSON.parse(config) as DatabaseConfig);
const lastButOne = MIGRATIONS.slice(0, -1);
const stuck = {
  name: '9999_stuck',
  async up() {
    process.send?.('half-way');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
};
const applied = await migrateDatabase(
  opened.db,
  wish === 'wait' ? { migrations: [...lastButOne, stuck] } : {},
);
process.send?.(applied);
process.disconnect();
