import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation, QualityMetric } from '#src/platform/database/schema.ts';
import type { Page } from '#src/platform/page.ts';
import { findMetricsOf } from '#src/quality/quality-metric-store.ts';
import { listGenerations, type GenerationFilter } from './generation-list-store.ts';
import { getGeneration } from './generation-store.ts';

export interface GenerationWithMetrics extends Generation {
  /** Scores by name, the whole film's before those of its scenes; empty when nothing was measured. */
  quality_metrics: QualityMetric[];
}

export async function getGenerationWithMetrics(
  db: Db,
  actor: Actor,
  id: string,
): Promise<GenerationWithMetrics> {
  const generation = await getGeneration(db, actor, id);
  const metrics = await findMetricsOf(db, [id]);
  return { ...generation, quality_metrics: metrics.get(id) ?? [] };
}

/** A page with the scores of all its generations: two queries, however long it is. */
export async function listGenerationsWithMetrics(
  db: Db,
  actor: Actor,
  filter?: GenerationFilter,
): Promise<Page<GenerationWithMetrics>> {
  const page = await listGenerations(db, actor, filter);
  const metrics = await findMetricsOf(
    db,
    page.items.map(({ id }) => id),
  );
  const items = page.items.map((generation) => ({
    ...generation,
    quality_metrics: metrics.get(generation.id) ?? [],
  }));
  return { ...page, items };
}
