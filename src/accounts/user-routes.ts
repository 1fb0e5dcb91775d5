import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Routes } from '#src/http/routes.ts';
import { pageQuery } from '#src/http/page-contract.ts';
import { userPage, userRights, userView } from './account-contract.ts';
import { setUserRights } from './set-user-rights.ts';
import { listUsers } from './user-store.ts';

const TAGS = ['people'];

interface PeopleSettings {
  /** Removes a person with all that is theirs. */
  removeUser: (actor: Actor, id: string) => Promise<void>;
}

/** Looking after the people of an installation; for superusers. */
export function userRoutes(routes: Routes, app: App, { removeUser }: PeopleSettings): void {
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

  routes.delete(
    '/users/:id',
    {
      config: { access: 'superuser', errors: [409] },
      schema: {
        operationId: 'deleteUser',
        tags: TAGS,
        summary: 'Delete somebody with everything of theirs',
        description:
          'What is being made for them is stopped. Nobody deletes themselves here: that is `DELETE auth/me`, with the password.',
        params: z.object({ id: z.string() }),
        response: { 204: z.null().describe('Nothing.') },
      },
    },
    async ({ actor, params }, reply) => {
      if (params.id === actor.user_id) throw yourself();
      await removeUser(actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

function yourself(): AppError {
  return new AppError(
    'CONFLICT',
    'This is you. Delete your own account in your profile, with your password.',
  );
}
