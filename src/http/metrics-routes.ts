import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Routes } from './routes.ts';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Figures for Prometheus, to a superuser's token: how long answers take, how much work there is. */
export function metricsRoutes(
  server: Routes,
  { countGenerations }: { countGenerations: () => Promise<ReadonlyMap<string, number>> },
): void {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: 'admint_http_request_seconds',
    help: 'How long requests took, by route and answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [register],
  });
  new Gauge({
    name: 'admint_generations',
    help: 'Ads by status.',
    labelNames: ['status'],
    registers: [register],
    async collect() {
      this.reset();
      for (const [status, count] of await countGenerations()) this.set({ status }, count);
    },
  });

  server.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const labels = { method, route: routeOptions.url ?? 'none', status: reply.statusCode };
    answers.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  server.get('/metrics', { config: { access: 'superuser', anyHost: true } }, async (_, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
