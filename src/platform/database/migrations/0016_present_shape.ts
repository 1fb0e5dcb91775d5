import { carryOver } from '../adoption/carry-over.ts';
import { refuseDangling } from '../adoption/refuse-dangling.ts';
import { adoptUnknownTables, referencesFromUnknownTables } from '../adoption/unknown-tables.ts';
import type { Migration } from './migration.ts';

/** Gives each table its present types and constraints, whatever its past. */
export const presentShape: Migration = {
  name: '0016_present_shape',
  async up(db) {
    const references = await referencesFromUnknownTables(db);
    await carryOver(db);
    await adoptUnknownTables(db, references);
    await refuseDangling(db);
  },
};
