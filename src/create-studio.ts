import { fileURLToPath } from 'node:url';
import type { App } from './app.ts';
import { cookieNames } from './accounts/account-cookies.ts';
import { authRoutes } from './accounts/auth-routes.ts';
import { findCaller } from './accounts/find-caller.ts';
import { tokenRoutes } from './accounts/token-routes.ts';
import { userRoutes } from './accounts/user-routes.ts';
import {
  brandMediaRoutes,
  brandStyleRoutes,
  brandUploadRoutes,
} from './brands/brand-style-routes.ts';
import { comparisonRoutes } from './comparisons/comparison-routes.ts';
import type { Config } from './config/config.ts';
import { estimateRoutes } from './generations/estimate-routes.ts';
import { countGenerationsByStatus } from './generations/generation-list-store.ts';
import { eventRoutes, type EventRouteOptions } from './events/event-routes.ts';
import { removeUser } from './generations/remove-user.ts';
import { generationRoutes } from './generations/generation-routes.ts';
import { modelRoutes } from './generations/model-routes.ts';
import { stageRoutes } from './generations/interactive/stage-routes.ts';
import { retakeRoutes } from './generations/retake/retake-routes.ts';
import { mediaRoutes, workMediaRoutes } from './generations/media-routes.ts';
import { pingDatabase } from './platform/database/ping-database.ts';
import { contractRoutes } from './http/contract-routes.ts';
import { createServer } from './http/create-server.ts';
import { healthRoutes } from './http/health-routes.ts';
import { metricsRoutes } from './http/metrics-routes.ts';
import type { Routes } from './http/routes.ts';
import { serveWeb } from './http/serve-web.ts';
import { uploadScope } from './http/upload-scope.ts';
import {
  productImageRoutes,
  productMediaRoutes,
  productUploadRoutes,
} from './products/product-image-routes.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';
import { budgetRoutes } from './spending/budget-routes.ts';
import { spendingRoutes } from './spending/spending-routes.ts';

/** The web app as it was built: the same way from the sources and from what is built of them. */
const WEB = fileURLToPath(new URL('../dist/web/', import.meta.url));

export type StudioSettings = Pick<Config, 'registration'> &
  Partial<Pick<Config, 'logLevel' | 'publicUrl' | 'trustProxy'>> & {
    /** Tests hurry them. */
    events?: Omit<EventRouteOptions, 'isLetIn'>;
  };

/** The studio: the pages, the API below /api, the films below /media. */
export async function createStudio(app: App, settings: StudioSettings): Promise<Routes> {
  const cookies = cookieNames(settings.publicUrl);
  const server = await createServer({
    ...settings,
    cookieName: cookies.session,
    newId: app.newId,
    findCaller: (credentials) => findCaller(app, credentials),
  });
  await contractRoutes(server);
  metricsRoutes(server, { countGenerations: () => countGenerationsByStatus(app.db) });
  healthRoutes(server, {
    database: () => pingDatabase(app.db),
    files: () => app.files.check(),
  });
  await server.register(
    (routes, _options, done) => {
      authRoutes(routes, app, {
        registration: settings.registration,
        cookies,
        removeUser: (actor) => removeUser(app, actor, actor.user_id),
      });
      tokenRoutes(routes, app);
      userRoutes(routes, app, { removeUser: (actor, id) => removeUser(app, actor, id) });
      budgetRoutes(routes, app);
      spendingRoutes(routes, app);
      modelRoutes(routes, app);
      estimateRoutes(routes, app);
      generationRoutes(routes, app);
      stageRoutes(routes, app);
      retakeRoutes(routes, app);
      eventRoutes(routes, app, {
        ...settings.events,
        isLetIn: async ({ headers, cookies: { [cookies.session]: cookie } }) =>
          (await findCaller(app, { authorization: headers.authorization, cookie })) !== undefined,
      });
      webhookRoutes(routes, app);
      comparisonRoutes(routes, app);
      productImageRoutes(routes, app);
      brandStyleRoutes(routes, app);
      done();
    },
    { prefix: '/api' },
  );
  await uploadScope(server, '/api', (routes) => {
    productUploadRoutes(routes, app);
    brandUploadRoutes(routes, app);
  });
  productMediaRoutes(server, app);
  brandMediaRoutes(server, app);
  mediaRoutes(server, app);
  workMediaRoutes(server, app);
  await serveWeb(server, WEB);
  return server;
}
