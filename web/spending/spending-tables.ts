import type { Spending } from '#web/api/api.ts';
import { toCsv } from '#web/ui/csv.ts';

type Cost = Spending['total'];

const COLUMNS = ['cost_usd', 'orders', 'failed_orders', 'orders_of_unknown_cost'];
const figures = (one: Cost) => [one.cost, one.orders, one.failed_orders, one.unknown_orders];

const STAGES: Record<string, string> = {
  story: 'Story',
  voice: 'Voice',
  design: 'Pictures',
  footage: 'Video clips',
};

export const stageWord = (stage: string) => STAGES[stage] ?? stage;

/** `82%`; what has no ads to be counted of is a dash, never 0%. */
export const percent = (share: number | null) =>
  share === null ? '–' : `${Math.round(share * 100)}%`;

/** The dearest first. */
export const byCost = <T extends Cost>(some: readonly T[]): T[] =>
  some.toSorted((a, b) => b.cost - a.cost);

/** The whole report as three tables after each other, told apart by their first column. */
export function spendingCsv(report: Spending): string {
  return toCsv(
    ['by', 'what', ...COLUMNS, 'ads_started'],
    [
      ...report.days.map((one) => ['day', one.day, ...figures(one), one.ads]),
      ...report.models.map((one) => ['model', one.model, ...figures(one), null]),
      ...report.stages.map((one) => ['stage', one.stage, ...figures(one), null]),
    ],
  );
}
