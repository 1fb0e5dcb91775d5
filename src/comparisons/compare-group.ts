import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Generation, GenerationGroup, QualityMetric } from '#src/platform/database/schema.ts';
import { findMetricsOf } from '#src/quality/quality-metric-store.ts';
import { generationRequest } from '#src/generations/generation-contract.ts';
import { getGroupWithGenerations } from './generation-group-store.ts';

export interface Comparison extends GenerationGroup {
  variations: (Generation & { quality_metrics: QualityMetric[] })[];
  differences: Difference[];
  total_cost: number | null;
}

interface Difference {
  field: string;
  values: unknown[];
}

/** A comparison with all that is known of its variations, beside each other. */
export async function compareGroup(db: Db, actor: Actor, id: string): Promise<Comparison> {
  const { generations, ...group } = await getGroupWithGenerations(db, actor, id);
  const { items } = generations;
  const metrics = await findMetricsOf(
    db,
    items.map((generation) => generation.id),
  );
  return {
    ...group,
    variations: items.map((generation) => ({
      ...generation,
      quality_metrics: metrics.get(generation.id) ?? [],
    })),
    differences: findDifferences(items),
    total_cost: sumKnown(items.map(({ cost }) => cost)),
  };
}

/** What they were asked to be different in, by the fields of the request. */
function findDifferences(generations: readonly Generation[]): Difference[] {
  return Object.keys(generationRequest.shape).flatMap((field) => {
    const values = generations.map(
      (generation) => (generation as unknown as Record<string, unknown>)[field] ?? null,
    );
    const isSame = new Set(values.map((value) => JSON.stringify(value))).size < 2;
    return isSame ? [] : [{ field, values }];
  });
}

/** Null while nothing is known: unknown is not free. */
function sumKnown(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length === 0 ? null : known.reduce((sum, cost) => sum + cost, 0);
}
