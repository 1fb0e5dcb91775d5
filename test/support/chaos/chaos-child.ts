import { keepHouse } from '#src/generations/keep-house.ts';
import { openDatabase } from '#src/platform/database/open-database.ts';
import type { DatabaseConfig } from '#src/platform/database/database-url.ts';
import { videoModels } from '#src/providers/video-models.ts';
import { defineWebhookDelivery } from '#src/webhooks/deliver-webhooks.ts';
import { engineMaker } from '../engine-on.ts';
import { chaosClock, chaosFiles, defineChaos } from './chaos-workflow.ts';

/* A worker in a process of its own, to be killed. */

export interface ChaosWorker {
  database: DatabaseConfig;
  folder: string;
  vendorUrl: string;
}

const { database, folder, vendorUrl } = JSON.parse(process.argv[2] ?? '') as ChaosWorker;
const quiet = () => undefined; // a database that is restarted is away for a while
process.on('disconnect', () => process.exit());

const { db } = await openDatabase(database, { onError: quiet });
const makeEngine = await engineMaker(database);
const engine = makeEngine(db, { onProblem: quiet });
const world = { db, engine, files: chaosFiles(folder), ...chaosClock };
const { makeAd } = defineChaos(world, vendorUrl);
const deliverWebhook = defineWebhookDelivery({
  ...world,
  secretKey: 'nobody is told here',
  privateWebhooks: false,
});
await engine.open({ standby: true });
process.send?.('open');
const models = videoModels([], world.now); // the ads here are drawn by none
await keepHouse(
  { ...world, makeAd, deliverWebhook, videoModels: models },
  quiet,
  () => new Promise(() => undefined),
);
