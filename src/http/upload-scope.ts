import multipart from '@fastify/multipart';
import { MULTIPART_LIMITS } from './receive-file.ts';
import type { Routes } from './routes.ts';

/** Routes that take forms with files. Apart from the others, which take JSON and nothing else. */
export async function uploadScope(
  server: Routes,
  prefix: string,
  add: (routes: Routes) => void,
): Promise<void> {
  await server.register(
    async (routes) => {
      await routes.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: false });
      routes.setValidatorCompiler(
        () => (value: unknown) => ({ value }), // a form is read by its route, piece by piece
      );
      add(routes);
    },
    { prefix },
  );
}
