import { getGeneration } from '#src/generations/generation-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation, QualityMetric } from '#src/platform/database/schema.ts';
import { findMetricsOf } from '#src/quality/quality-metric-store.ts';
import { type Difference, findDifferences } from './find-differences.ts';

export interface Compared {
  variations: (Generation & { quality_metrics: QualityMetric[] })[];
  differences: Difference[];
  total_cost: number | null;
}

/** Ads with all that is known of them, beside each other. */
export async function compareGenerations(
  db: Db,
  generations: readonly Generation[],
): Promise<Compared> {
  const metrics = await findMetricsOf(
    db,
    generations.map(({ id }) => id),
  );
  return {
    variations: generations.map((generation) => ({
      ...generation,
      quality_metrics: metrics.get(generation.id) ?? [],
    })),
    differences: findDifferences(generations),
    total_cost: sumKnown(generations.map(({ cost }) => cost)),
  };
}

/** Any ads, whether or not they were made to be compared. */
export async function compareChosen(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Compared> {
  const generations: Generation[] = [];
  for (const id of ids) generations.push(await getGeneration(db, actor, id));
  return compareGenerations(db, generations);
}

/** Null while nothing is known: unknown is not free. */
function sumKnown(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}
