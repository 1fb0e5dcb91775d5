import { createTable } from '../adoption/create-table.ts';
import { PRESENT_TABLES } from '../adoption/present-tables.ts';
import { run, type Migration } from './migration.ts';

/** Gives each table its present types and constraints. */
export const presentShape: Migration = {
  name: '0016_present_shape',
  async up(db) {
    for (const [table, columns] of Object.entries(PRESENT_TABLES)) {
      await run(db, `drop table ${table}`);
      await createTable(db, table, columns);
    }
  },
};
