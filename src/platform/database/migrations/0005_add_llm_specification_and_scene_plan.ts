import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addLlmSpecificationAndScenePlan: Migration = {
  name: '0005_add_llm_specification_and_scene_plan',
  async up(db) {
    await ensureColumns(db, 'generations', { llm_specification: 'json', scene_plan: 'json' });
  },
};
