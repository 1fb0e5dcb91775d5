import { setLegacyMetricsAside } from '../adoption/legacy-quality-metrics.ts';
import { ensureColumns } from './first-shape.ts';
import type { Migration } from './migration.ts';

export const addQualityMetrics: Migration = {
  name: '0012_add_quality_metrics',
  async up(db) {
    await setLegacyMetricsAside(db);
    await ensureColumns(db, 'quality_metrics', {
      id: 'varchar(36) not null primary key',
      generation_id: 'varchar(36)',
      scene_number: 'integer',
      metric_name: 'varchar(100)',
      metric_value: 'float',
      model_name: 'varchar(100)',
      created_at: 'datetime',
    });
  },
};
