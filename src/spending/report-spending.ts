import type { ProviderCall } from '#src/platform/database/schema.ts';
import type { AdCount, SpentSum } from './spending-store.ts';
import { MICROS_A_DOLLAR } from './sum-cost.ts';

/** What is bought in which stage of an ad's making. */
const STAGE_OF: Record<ProviderCall['kind'], string> = {
  language: 'story',
  speech: 'voice',
  image: 'design',
  video: 'footage',
};

interface Cost {
  /** USD that is known to be billed. */
  cost: number;
  orders: number;
  failed_orders: number;
  unknown_orders: number;
}

export interface SpendingReport {
  total: Cost;
  days: (Cost & { day: string; ads: number })[];
  models: (Cost & { model: string; provider: string })[];
  stages: (Cost & { stage: string })[];
  ads: {
    started: number;
    completed: number;
    failed: number;
    cancelled: number;
    versions: number;
    success_rate: number | null;
    retake_rate: number | null;
  };
}

/** Adds up orders and ads by day, model and stage. Pure. */
export function reportSpending(
  sums: readonly SpentSum[],
  ads: readonly AdCount[],
  days: readonly string[],
): SpendingReport {
  return {
    total: addUp(sums),
    days: days.map((day) => ({
      day,
      ...addUp(sums.filter((sum) => sum.day === day)),
      ads: count(ads, (one) => one.day === day),
    })),
    models: [...groupBy(sums, ({ model }) => model)].map(([model, some]) => ({
      ...{ model, provider: some[0]?.provider ?? '' },
      ...addUp(some),
    })),
    stages: [...groupBy(sums, ({ kind }) => STAGE_OF[kind])].map(([stage, some]) => ({
      stage,
      ...addUp(some),
    })),
    ads: countEndings(ads),
  };
}

function countEndings(ads: readonly AdCount[]): SpendingReport['ads'] {
  const started = count(ads, () => true);
  const completed = count(ads, ({ status }) => status === 'completed');
  const cancelled = count(ads, (one) => one.status === 'failed' && one.is_cancelled);
  const failed = count(ads, (one) => one.status === 'failed' && !one.is_cancelled);
  const versions = count(ads, ({ is_version }) => is_version);
  return {
    ...{ started, completed, failed, cancelled, versions },
    success_rate: share(completed, completed + failed),
    retake_rate: share(versions, started),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function count(ads: readonly AdCount[], isMeant: (one: AdCount) => boolean): number {
  return ads.filter(isMeant).reduce((sum, one) => sum + one.ads, 0);
}

function addUp(sums: readonly SpentSum[]): Cost {
  const total = (field: 'micros' | 'orders' | 'failed' | 'unknown') =>
    sums.reduce((sum, one) => sum + one[field], 0);
  return {
    cost: total('micros') / MICROS_A_DOLLAR,
    orders: total('orders'),
    failed_orders: total('failed'),
    unknown_orders: total('unknown'),
  };
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
