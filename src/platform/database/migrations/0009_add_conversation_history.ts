import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addConversationHistory: Migration = {
  name: '0009_add_conversation_history',
  async up(db) {
    await ensureColumns(db, 'generations', { llm_conversation_history: 'json' });
  },
};
