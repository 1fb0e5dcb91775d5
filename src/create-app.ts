import { uuidv7 } from 'uuidv7';
import type { App } from './app.ts';
import { createEngine } from './create-engine.ts';
import type { Config } from './config/config.ts';
import { createVideoModels } from './create-video-models.ts';
import { defineAdWorkflow } from './generations/ad-workflow.ts';
import { declareQueues } from './generations/work-queues.ts';
import { migrateDatabase } from './platform/database/migrate-database.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { keepSecretKey } from './platform/files/keep-secret-key.ts';
import { newSecret, newSeed } from './platform/chance.ts';
import { openEventBell } from './platform/events/event-bell.ts';
import { openAiLanguage } from './providers/openai/openai-language.ts';
import { openFiles } from './platform/files/open-files.ts';
import { basicVoice } from './providers/local/basic-voice.ts';
import { defineWebhookDelivery } from './webhooks/deliver-webhooks.ts';

export interface OpenApp extends App {
  [Symbol.asyncDispose](): Promise<void>;
}

/** Told of what went wrong in the background and is tried again. */
export type OnProblem = (problem: unknown) => void;

/**
 * Builds the world: opens the database and brings it up to date, and knows every part by name.
 * Nothing works yet: whoever wants work done opens the engine.
 */
export async function createApp(config: Config, onProblem: OnProblem): Promise<OpenApp> {
  const now = () => new Date();
  const files = await openFiles(config.storage, { dataDir: config.dataDir, now });
  const secretKey = config.secretKey ?? (await keepSecretKey(config.dataDir, newSecret));
  const eventBell = openEventBell(config.database, onProblem);
  const { db } = await openDatabase(config.database, {
    onError: onProblem,
    onCommit: () => eventBell.ring(),
  });
  try {
    await migrateDatabase(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }

  const models = createVideoModels(config.vendors, now);
  const languageModel = config.languageModel === null ? null : openAiLanguage(config.languageModel);
  const parts = {
    db,
    files,
    languageModel,
    privatePages: config.privatePages,
    now,
    newId: uuidv7,
    videoModels: models,
    speechModel: basicVoice,
  };
  const engine = await createEngine(config.database, { ...parts, chance: Math.random, onProblem });
  declareQueues(engine, config.limits);
  const hooks = { secretKey, privateWebhooks: config.privateWebhooks };
  return {
    ...parts,
    eventBell,
    engine,
    makeAd: defineAdWorkflow({ ...parts, engine }),
    deliverWebhook: defineWebhookDelivery({ ...parts, ...hooks, engine }),
    ...hooks,
    newSeed,
    newSecret,
    async [Symbol.asyncDispose]() {
      await engine.close();
      await eventBell.close();
      await db.destroy();
    },
  };
}
