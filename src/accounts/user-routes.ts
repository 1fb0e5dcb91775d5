import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { pageQuery } from '#src/http/page-contract.ts';
import { userPage, userRights, userView } from './account-contract.ts';
import { setUserRights } from './set-user-rights.ts';
import { listUsers } from './user-store.ts';

const TAGS = ['people'];

/** Looking after the people of an installation; for superusers. */
export function userRoutes(routes: Routes, app: App): void {
  routes.get(
    '/users',
    {
      config: { access: 'superuser' },
      schema: {
        operationId: 'listUsers',
        tags: TAGS,
        summary: 'List everybody, newest first',
        querystring: pageQuery,
        response: { 200: userPage },
      },
    },
    ({ actor, query }) => listUsers(app.db, actor, query),
  );

  routes.patch(
    '/users/:id',
    {
      config: { access: 'superuser', errors: [409] },
      schema: {
        operationId: 'setUserRights',
        tags: TAGS,
        summary: 'Let somebody in or not, or make them a superuser',
        description: 'Who is switched off is signed out at once. The last superuser stays one.',
        params: z.object({ id: z.string() }),
        body: userRights,
        response: { 200: userView },
      },
    },
    ({ actor, params, body }) => setUserRights(app, actor, params.id, body),
  );
}
