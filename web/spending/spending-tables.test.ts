import { expect, test } from 'vitest';
import type { Spending } from '#web/api/api.ts';
import { byCost, percent, spendingCsv } from './spending-tables.ts';

const cost = (usd: number) => ({ cost: usd, orders: 2, failed_orders: 1, unknown_orders: 0 });

test('the report is one table that says of each row by what it was added up', () => {
  const report = {
    days: [{ day: '2026-11-26', ads: 3, ...cost(1.5) }],
    models: [{ model: 'runway/gen4.5', provider: 'runway', ...cost(1.5) }],
    stages: [{ stage: 'footage', ...cost(1.5) }],
  } as unknown as Spending;

  expect(spendingCsv(report).split('\r\n')).toEqual([
    'by,what,cost_usd,orders,failed_orders,orders_of_unknown_cost,ads_started',
    'day,2026-11-26,1.5,2,1,0,3',
    'model,runway/gen4.5,1.5,2,1,0,',
    'stage,footage,1.5,2,1,0,',
    '',
  ]);
});

test('the dearest comes first, and a rate of nothing is no rate', () => {
  expect(byCost([cost(1), cost(3)]).map((one) => one.cost)).toEqual([3, 1]);
  expect([percent(null), percent(0.824)]).toEqual(['–', '82%']);
});
