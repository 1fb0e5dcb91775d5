import type { Actor } from '#src/platform/actor.ts';
import { checkChanges, checkNew } from '#src/platform/database/check-record.ts';
import type { Db } from '#src/platform/database/database.ts';
import { isId } from '#src/platform/database/ids.ts';
import { insertRow } from '#src/platform/database/insert-row.ts';
import type {
  NewQualityMetric,
  QualityMetric,
  QualityMetricChanges,
} from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';

/** A database takes a limited number of values in one statement (SQLite: 32,766). */
const ROWS_AT_ONCE = 500;

export async function findQualityMetric(
  db: Db,
  actor: Actor,
  id: string,
): Promise<QualityMetric | undefined> {
  if (!isId(id)) return undefined;
  return visible(db, actor).where('quality_metrics.id', '=', id).executeTakeFirst();
}

export async function getQualityMetric(db: Db, actor: Actor, id: string): Promise<QualityMetric> {
  return (await findQualityMetric(db, actor, id)) ?? notThere();
}

/** The scores of one generation by name, and by scene with the film's own first. */
export async function listQualityMetrics(
  db: Db,
  actor: Actor,
  generationId: string,
): Promise<QualityMetric[]> {
  if (!isId(generationId)) return [];
  const metrics = await visible(db, actor)
    .where('generation_id', '=', generationId)
    .orderBy('metric_name')
    .execute();
  return metrics.sort(byNameAndScene);
}

/**
 * The scores of many generations by one query, for whoever was shown the generations themselves.
 * A generation without scores has no entry.
 */
export async function findMetricsOf(
  db: Db,
  generationIds: readonly string[],
): Promise<Map<string, QualityMetric[]>> {
  const found = new Map<string, QualityMetric[]>();
  for (const ids of inParts(generationIds)) {
    const metrics = await db
      .selectFrom('quality_metrics')
      .selectAll()
      .where('generation_id', 'in', ids)
      .execute();
    for (const metric of metrics) {
      const siblings = found.get(metric.generation_id);
      if (siblings) siblings.push(metric);
      else found.set(metric.generation_id, [metric]);
    }
  }
  for (const metrics of found.values()) metrics.sort(byNameAndScene);
  return found;
}

/* From here on for the workflow, which measures and acts for nobody. */

export function createQualityMetric(db: Db, metric: NewQualityMetric): Promise<QualityMetric> {
  return insertRow(db, 'quality_metrics', metric);
}

export async function createQualityMetrics(
  db: Db,
  metrics: readonly NewQualityMetric[],
): Promise<void> {
  for (const part of inParts(metrics)) {
    const rows = part.map((metric) => checkNew('quality_metrics', metric));
    await db.insertInto('quality_metrics').values(rows).execute();
  }
}

export async function updateQualityMetric(
  db: Db,
  id: string,
  changes: QualityMetricChanges,
): Promise<QualityMetric> {
  const metric = await db
    .updateTable('quality_metrics')
    .set(checkChanges('quality_metrics', changes))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return metric ?? notThere();
}

/** Before a generation is measured anew, so that a step that is repeated leaves no score twice. */
export async function deleteMetricsOf(db: Db, generationId: string): Promise<void> {
  await db.deleteFrom('quality_metrics').where('generation_id', '=', generationId).execute();
}

export async function deleteQualityMetric(db: Db, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('quality_metrics')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) notThere();
}

/** A score is its generation's owner's. */
function visible(db: Db, actor: Actor) {
  return db
    .selectFrom('quality_metrics')
    .selectAll()
    .$if(!actor.is_superuser, (metrics) =>
      metrics.where((metric) =>
        metric.exists(
          metric
            .selectFrom('generations')
            .select('generations.id')
            .whereRef('generations.id', '=', 'quality_metrics.generation_id')
            .where('generations.user_id', '=', actor.user_id),
        ),
      ),
    );
}

function byNameAndScene(one: QualityMetric, other: QualityMetric): number {
  const byScene = (one.scene_number ?? 0) - (other.scene_number ?? 0);
  if (one.metric_name === other.metric_name) return byScene;
  return one.metric_name < other.metric_name ? -1 : 1;
}

function inParts<T>(values: readonly T[]): T[][] {
  const count = Math.ceil(values.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, part) =>
    values.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}

function notThere(): never {
  throw new AppError('NOT_FOUND', 'This score does not exist.');
}
