import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { App } from '#src/app.ts';
import { readConfig } from '#src/config/config.ts';
import { createEngine } from '#src/create-engine.ts';
import { defineAdWorkflow } from '#src/generations/ad-workflow.ts';
import { declareQueues } from '#src/generations/work-queues.ts';
import type { Db } from '#src/platform/database/database.ts';
import { localEventBell } from '#src/platform/events/event-bell.ts';
import { diskFiles } from '#src/platform/files/disk-files.ts';
import { basicVoice } from '#src/providers/local/basic-voice.ts';
import type { Files } from '#src/platform/files/files.ts';
import { newSecret } from '#src/platform/chance.ts';
import type { SpeechModel } from '#src/providers/speech-model.ts';
import { videoModels, type VideoModels } from '#src/providers/video-models.ts';
import { databaseOf } from './databases.ts';
import { defineWebhookDelivery } from '#src/webhooks/deliver-webhooks.ts';

/** No vendor has a key here. */
const NO_MODELS = videoModels([], () => new Date());

export interface TestApp extends App {
  /** What went wrong in the background. */
  problems: unknown[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** The world as `create-app.ts` builds it, on a test's own database and folder. Its engine is not open. */
export async function testApp(
  db: Db,
  models: VideoModels = NO_MODELS,
  {
    files,
    speechModel = basicVoice,
    languageModel = null,
  }: { files?: Files; speechModel?: SpeechModel; languageModel?: App['languageModel'] } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'));
  const problems: unknown[] = [];
  const parts = {
    db,
    speechModel,
    files: files ?? diskFiles({ root: folder, workRoot: join(folder, 'work') }),
    now: () => new Date(),
    newId: uuidv7,
    videoModels: models,
    languageModel,
    privatePages: true,
  };
  const engine = await createEngine(databaseOf(db), {
    ...parts,
    chance: () => 0.5,
    onProblem: (problem) => problems.push(problem),
  });
  const { limits } = readConfig({});
  declareQueues(engine, limits);
  const hooks = { secretKey: 'a key that only tests know, long enough', privateWebhooks: true };
  return {
    ...parts,
    eventBell: localEventBell(),
    engine,
    makeAd: defineAdWorkflow({ ...parts, engine }),
    deliverWebhook: defineWebhookDelivery({ ...parts, ...hooks, engine }, { waitsMs: [50, 50] }),
    ...hooks,
    newSeed: () => 42,
    newSecret,
    problems,
    async [Symbol.asyncDispose]() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
