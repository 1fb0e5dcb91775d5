import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { Routes } from './routes.ts';

const DESCRIPTION = `Everything the studio does, as JSON over HTTP.

Sign in with \`POST /api/auth/login\` and send \`Authorization: Bearer <access_token>\`, or make a token for a
program that lives longer with \`POST /api/auth/tokens\`. Browsers send their cookie instead.

Field names are those of the database. Times are ISO 8601 in UTC, money is US dollars, \`duration\` is seconds.
What is not there and what is not yours are both 404. Every failure has the same body; \`error.details.field\`
names the field that was wrong.

Requests that spend money or time take an \`Idempotency-Key\`: sent twice, they are done once.`;

/** The contract itself: `/api/openapi.json`, and as a page to read and try at `/api/docs`. */
export async function contractRoutes(server: Routes): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Ad Mint AI', version: '0.1.0', description: DESCRIPTION },
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      },
      security: [{ bearer: [] }],
      tags: [
        { name: 'accounts', description: 'Coming in, going out, tokens for programs.' },
        { name: 'people', description: 'For superusers: who may come in.' },
        { name: 'generations', description: 'Ads, from the wish to the film.' },
        { name: 'comparisons', description: 'Ads made to be compared.' },
        { name: 'product images', description: 'Pictures of what is advertised.' },
        { name: 'brand styles', description: 'A brand’s colours and manner.' },
        { name: 'events', description: 'What happens to your things, as it happens.' },
        { name: 'webhooks', description: 'The same, sent to an address of yours.' },
        { name: 'studio', description: 'How the studio itself is.' },
      ],
    },
    transform: jsonSchemaTransform,
    transformObject: withoutInputs,
    hideUntagged: true,
  });
  await server.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { url: '/api/openapi.json', deepLinking: true },
  });
  server.get('/api/openapi.json', { config: { access: 'open' } }, () => server.swagger());
}

/** Each shape with a name would be listed twice, as it goes in and as it comes out; ours only come out. */
const withoutInputs: typeof jsonSchemaTransformObject = (document) => {
  const whole = jsonSchemaTransformObject(document);
  const { schemas = {} } = ('components' in whole ? whole.components : undefined) ?? {};
  for (const name of Object.keys(schemas)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the document is ours, made just now
    if (name.endsWith('Input')) delete (schemas as Record<string, unknown>)[name];
  }
  return whole;
};
