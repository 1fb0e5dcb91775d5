import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { AppError } from '#src/platform/errors.ts';
import { reportSpending } from './report-spending.ts';
import { countAdsByDay, sumCalls } from './spending-store.ts';

const DAY_MS = 24 * 60 * 60_000;

const cost = {
  cost: z.number().describe('US dollars known to be billed.'),
  orders: z.int(),
  failed_orders: z.int(),
  unknown_orders: z.int().describe('Orders of which nobody knows yet what they cost.'),
};
const rate = z.number().nullable();

const spendingView = z
  .object({
    from: z.iso.date().describe('First day, UTC.'),
    to: z.iso.date().describe('Today.'),
    total: z.object(cost),
    days: z
      .array(z.object({ day: z.iso.date(), ...cost, ads: z.int() }))
      .describe('Every day, oldest first, also those without any.'),
    models: z.array(z.object({ model: z.string(), provider: z.string(), ...cost })),
    stages: z.array(z.object({ stage: z.string(), ...cost })),
    ads: z.object({
      started: z.int(),
      completed: z.int(),
      failed: z.int(),
      cancelled: z.int(),
      versions: z.int().describe('Made from another ad: retakes and edits.'),
      success_rate: rate.describe('Of those that ended without being cancelled; null: none did.'),
      retake_rate: rate.describe('Versions among all that were started; null: none was.'),
    }),
  })
  .meta({ id: 'Spending' });

const spendingQuery = z.strictObject({
  days: z.coerce
    .number('The days must be a number.')
    .int('The days must be a whole number.')
    .min(1, 'The days must be at least 1.')
    .max(366, 'The days must be at most 366.')
    .default(30)
    .describe('How many days back, with today.'),
  everyone: z
    .enum(['true', 'false'], { error: 'everyone must be true or false.' })
    .default('false')
    .describe('For superusers: what all people spent.'),
});

/** What was spent on what, and what became of the ads. */
export function spendingRoutes(routes: Routes, app: App): void {
  routes.get(
    '/spending',
    {
      schema: {
        operationId: 'getSpending',
        tags: ['generations'],
        summary: 'Tell what was spent by day, model and stage, and how ads ended',
        querystring: spendingQuery,
        response: { 200: spendingView },
      },
    },
    async ({ actor, query }) => {
      if (query.everyone === 'true' && !actor.is_superuser) throw forSuperusers();
      const today = Math.floor(app.now().getTime() / DAY_MS);
      const days = Array.from({ length: query.days }, (_, index) =>
        dayAt(today - query.days + 1 + index),
      );
      const filter = {
        user_id: query.everyone === 'true' ? undefined : actor.user_id,
        since: new Date((today - query.days + 1) * DAY_MS),
      };
      const sums = await sumCalls(app.db, filter);
      const report = reportSpending(sums, await countAdsByDay(app.db, filter), days);
      return { from: days[0] ?? '', to: days.at(-1) ?? '', ...report };
    },
  );
}

function dayAt(daysSince1970: number): string {
  return new Date(daysSince1970 * DAY_MS).toISOString().slice(0, 10);
}

function forSuperusers(): AppError {
  return new AppError('NOT_ALLOWED', 'Only a superuser sees what everybody spent.');
}
