import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addCoherenceSettings: Migration = {
  name: '0006_add_coherence_settings',
  async up(db) {
    await ensureColumns(db, 'generations', { coherence_settings: 'json' });
  },
};
