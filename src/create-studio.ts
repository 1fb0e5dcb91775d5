import fastifyStatic from '@fastify/static';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from './app.ts';
import { findActingUser } from './accounts/local-user.ts';
import { generationRoutes } from './generations/generation-routes.ts';
import { mediaRoutes } from './generations/media-routes.ts';
import { createServer } from './http/create-server.ts';
import type { Routes } from './http/routes.ts';

/** The pages: beside the sources, and beside what was built of them. */
const PAGES = fileURLToPath(new URL('../web/', import.meta.url));

const require = createRequire(import.meta.url);

/** What the pages are set in. */
const FONTS = ['bricolage-grotesque', 'dm-sans'];

/** The studio of this machine's one user: the pages, the API below /api, the films below /media. */
export async function createStudio(app: App): Promise<Routes> {
  const server = createServer(await findActingUser(app));
  server.get('/api/health', () => ({ status: 'ok' }));
  await server.register(
    (routes, _options, done) => {
      generationRoutes(routes, app);
      done();
    },
    { prefix: '/api' },
  );
  await mediaRoutes(server, app);
  await server.register(fastifyStatic, { root: PAGES, decorateReply: false });
  for (const family of FONTS) {
    const root = join(dirname(require.resolve(`@fontsource/${family}/package.json`)), 'files');
    await server.register(fastifyStatic, {
      root,
      prefix: `/fonts/${family}/`,
      decorateReply: false,
    });
  }
  return server;
}
