import { z } from 'zod';
import type { App } from '#src/app.ts';
import { getUser } from '#src/accounts/user-store.ts';
import type { Routes } from '#src/http/routes.ts';
import { deleteBudget, saveBudget } from './budget-store.ts';
import { readBudget } from './check-budget.ts';

const budgetView = z
  .object({
    monthly_limit: z.number().nullable().describe('US dollars a calendar month; null: no limit.'),
    spent: z.number().describe('Billed in this month so far.'),
    reserved: z.number().describe('What ads that are not finished may still cost.'),
    left: z.number().nullable().describe('Null: no limit.'),
  })
  .meta({ id: 'Budget' });

const budgetBody = z
  .strictObject({
    monthly_limit: z
      .number('The limit must be a number of US dollars, or null.')
      .min(0, 'The limit must not be negative.')
      .max(1_000_000, 'The limit must be at most 1000000.')
      .nullable(),
  })
  .meta({ examples: [{ monthly_limit: 25 }] });

/** What people may spend, and have. */
export function budgetRoutes(routes: Routes, app: App): void {
  routes.get(
    '/auth/budget',
    {
      schema: {
        operationId: 'getBudget',
        tags: ['accounts'],
        summary: 'Tell what you may spend this month',
        response: { 200: budgetView },
      },
    },
    ({ actor }) => readBudget(app.db, actor.user_id, app.now()),
  );

  routes.get(
    '/users/:id/budget',
    {
      config: { access: 'superuser' },
      schema: {
        operationId: 'getBudgetOfUser',
        tags: ['people'],
        summary: 'Tell what somebody may spend this month',
        params: z.object({ id: z.string() }),
        response: { 200: budgetView },
      },
    },
    async ({ actor, params }) => {
      const { id } = await getUser(app.db, actor, params.id);
      return readBudget(app.db, id, app.now());
    },
  );

  routes.put(
    '/users/:id/budget',
    {
      config: { access: 'superuser' },
      schema: {
        operationId: 'setBudget',
        tags: ['people'],
        summary: 'Say what somebody may spend a month',
        params: z.object({ id: z.string() }),
        body: budgetBody,
        response: { 200: budgetView },
      },
    },
    async ({ actor, params, body }) => {
      const { id } = await getUser(app.db, actor, params.id);
      const now = app.now();
      if (body.monthly_limit === null) await deleteBudget(app.db, id);
      else
        await saveBudget(app.db, {
          user_id: id,
          monthly_limit: body.monthly_limit,
          updated_at: now,
        });
      return readBudget(app.db, id, now);
    },
  );
}
