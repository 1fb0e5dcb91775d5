import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { enqueueGeneration } from '#src/generations/enqueue-generation.ts';
import { failGeneration } from '#src/generations/fail-generation.ts';
import { clipKey, tempFolder, videoKey } from '#src/generations/generation-files.ts';
import { markCompleted, markProcessing } from '#src/generations/generation-state-store.ts';
import { getGenerationForWork } from '#src/generations/generation-store.ts';
import { declareQueues } from '#src/generations/work-queues.ts';
import type { Db } from '#src/platform/database/database.ts';
import type { Ctx, Engine, Workflow } from '#src/platform/durable/engine.ts';
import { AppError } from '#src/platform/errors.ts';
import { diskFiles } from '#src/platform/files/disk-files.ts';
import type { Files } from '#src/platform/files/files.ts';
import { runwayVideo } from '#src/providers/runway/runway-video.ts';
import type { VideoModel } from '#src/providers/video-model.ts';
import { payOnce } from '#src/spending/pay-once.ts';

/*
 * An ad as the studio makes one, without its drawing: scenes ordered from a vendor through the ledger, fetched,
 * kept, and joined. What it stands on is the product's: engine, ledger, vendor's adapter, files, the life of a
 * generation.
 */

export interface ChaosWorld {
  db: Db;
  engine: Engine;
  files: Files;
  now: () => Date;
  newId: () => string;
}

interface SceneJob {
  generation_id: string;
  scene_number: number;
}

export const SCENES = 3;

export function chaosFiles(folder: string): Files {
  return diskFiles({ root: `${folder}/files`, workRoot: `${folder}/work` });
}

/** The job, and how it is handed to the engine. */
export function defineChaos(world: ChaosWorld, vendorUrl: string) {
  declareQueues(world.engine, {
    localRenders: 2,
    apiCalls: 24,
    vendorCalls: 24,
    vendorCallsAMinute: 100_000,
  });
  // The stand-in bills the same key once, which Runway does not: so that every death can be told from a repeat.
  const settings = { key: 'none', baseUrl: vendorUrl, lookEveryMs: 100 };
  const model = { ...runwayVideo('gen4.5', settings), honoursKeys: true };
  const scene = world.engine.define<SceneJob, string>('scene', (ctx, job) =>
    buyScene(world, model, ctx, job),
  );
  const makeAd = world.engine.define<{ generation_id: string }, null>(
    'make-ad',
    async (ctx, { generation_id: id }) => {
      try {
        await makeFilm(world, ctx, id, scene);
      } catch (error) {
        await ctx.step('fail', () => failGeneration(world, id, error));
        throw error;
      }
      return null;
    },
  );
  return {
    makeAd,
    begin: (id: string) => enqueueGeneration({ engine: world.engine, makeAd }, { id, attempts: 1 }),
  };
}

async function makeFilm(
  world: ChaosWorld,
  ctx: Ctx,
  id: string,
  scene: Workflow<SceneJob, string>,
): Promise<void> {
  await ctx.step('begin', async () => {
    await markProcessing(world.db, id, 'Ordering');
  });
  const jobs = Array.from({ length: SCENES }, (_, n) => ({
    input: { generation_id: id, scene_number: n + 1 },
    queue: 'api',
    partition: 'runway',
  }));
  const clips = await ctx.fanOut('scene', scene, jobs);
  for (const clip of clips) if (clip.status === 'rejected') throw clip.reason;
  await ctx.step('film', () => joinClips(world, id));
  await ctx.step('complete', async () => {
    const generation = await markCompleted(world.db, id, world.now());
    await world.files.removeFolder(tempFolder(generation));
    return null;
  });
}

async function buyScene(
  world: ChaosWorld,
  model: VideoModel,
  ctx: Ctx,
  { generation_id, scene_number }: SceneJob,
): Promise<string> {
  const generation = await getGenerationForWork(world.db, generation_id);
  const shot = { prompt: 'A mug', seconds: 5, aspect_ratio: '9:16', seed: null } as const;
  const purchase = {
    user_id: generation.user_id,
    generation_id,
    kind: 'video',
    scene_number,
    call_key: `${generation_id}/${scene_number}`,
    provider: 'Runway',
    model: model.facts.id,
    expected_micros: 600_000,
  } as const;
  const ticket = await ctx.step(
    'submit',
    async ({ signal }) => {
      const call = await payOnce(world, purchase, {
        honoursKeys: true,
        order: (idempotencyKey) =>
          model.submit({ ...shot, first_frame: null, references: [] }, { idempotencyKey, signal }),
      });
      return call.remote_id ?? '';
    },
    { retries: 5, backoffMs: 100, retryIf: isPassing },
  );
  const url = await ctx.step('look', ({ signal }) => untilDone(model, ticket, signal), {
    retries: 5,
    backoffMs: 100,
    retryIf: isPassing,
  });
  const key = clipKey(generation, scene_number);
  return ctx.step('keep', ({ signal }) => keep(world, url, key, signal), {
    retries: 5,
    backoffMs: 100,
  });
}

async function untilDone(model: VideoModel, ticket: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const film = await model.look(ticket, { signal });
    if (film.state === 'done') return film.url;
    if (film.state === 'failed') throw new AppError(film.code, film.reason);
    await wait(film.lookAgainInMs, undefined, { signal });
  }
}

async function keep({ files }: ChaosWorld, url: string, key: string, signal: AbortSignal) {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(`The film answers ${response.status}.`);
  await files.keepStream(Readable.fromWeb(response.body as never), key);
  return key;
}

/** One after the other is no film, but it shows whether every clip was there and whole. */
async function joinClips({ db, files }: ChaosWorld, id: string): Promise<null> {
  const generation = await getGenerationForWork(db, id);
  const clips: Buffer[] = [];
  for (let n = 1; n <= SCENES; n++)
    clips.push(await buffer(await files.read(clipKey(generation, n))));
  await files.keepStream(Readable.from([Buffer.concat(clips)]), videoKey(generation));
  return null;
}

const isPassing = (error: unknown) => !(error instanceof AppError) || error.retryable;

export const chaosClock = { now: () => new Date(), newId: () => randomUUID() };
