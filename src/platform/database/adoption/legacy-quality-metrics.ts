import { databaseKind } from '../database-kind.ts';
import { columnsOf, type AnyDb } from '../migrations/migration.ts';
import { unwrapJson } from './fit-json.ts';
import { derivedId } from './legacy-ids.ts';
import { freeNames, renameTable, type RawRow } from './old-table.ts';

/** Where the first Ad Mint AI's own `quality_metrics` go: one row a scene, its scores in one JSON value. */
export const LEGACY_METRICS = 'quality_metrics_legacy';

/** Makes room for ours, which have one row a figure. */
export async function setLegacyMetricsAside(db: AnyDb): Promise<void> {
  const columns = await columnsOf(db, 'quality_metrics');
  if (!columns.has('vbench_scores') || columns.has('metric_name')) return;
  await renameTable(db, 'quality_metrics', LEGACY_METRICS);
  if (databaseKind(db) === 'postgres') await freeNames(db, LEGACY_METRICS);
}

/** One row a figure. Who measured is not recorded there, and is not guessed here. */
export function toMetricRows(row: RawRow): RawRow[] {
  const scores = unwrapJson(String(row['vbench_scores'] ?? '{}'));
  const figures = Object.entries(typeof scores === 'object' && scores !== null ? scores : {});
  if (row['overall_quality'] != null) figures.push(['overall_quality', row['overall_quality']]);

  const known = new Map(figures.filter(([, value]) => isNumber(value)));
  return [...known].map(([name, value]) => ({
    id: derivedId(`quality metric ${String(row['id'])} ${name}`),
    generation_id: row['generation_id'] ?? null,
    scene_number: row['scene_number'] ?? null,
    metric_name: name,
    metric_value: String(value),
    model_name: null,
    created_at: row['created_at'] ?? null,
  }));
}

function isNumber(value: unknown): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  return String(value).trim() !== '' && Number.isFinite(Number(value));
}
