import fastifyStatic from '@fastify/static';
import { AppError } from '#src/platform/errors.ts';
import type { Routes } from './routes.ts';

/** A part is named by what is in it: it never changes. */
const FOR_EVER = { cacheControl: true, maxAge: '365d', immutable: true } as const;

const PAGE = '/index.html';

/**
 * The web app, which was built into a folder: its parts below /assets, the few files beside its page, and for
 * every other address the page itself, which knows what belongs there.
 */
export async function serveWeb(server: Routes, root: string): Promise<void> {
  await server.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    exposeHeadRoute: false,
    handler(request, reply) {
      const { pathname } = new URL(request.url, 'http://studio');
      if (isOfTheApi(pathname)) {
        throw new AppError('NOT_FOUND', 'There is nothing at this address.');
      }
      if (pathname.startsWith('/assets/')) return reply.sendFile(pathname, FOR_EVER);
      void reply.header('cache-control', 'no-cache');
      return reply.sendFile(isBesideThePage(pathname) ? pathname : PAGE);
    },
  });
}

const isOfTheApi = (pathname: string) => /^\/(api|media)(\/|$)/.test(pathname);

/** `/theme.js`, but not `/generations/1.5`. */
const isBesideThePage = (pathname: string) => /^\/[\w-]+\.\w+$/.test(pathname);
