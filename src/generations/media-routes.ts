import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { sendFile } from '#src/http/send-file.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import {
  captionsKey,
  clipKey,
  partKey,
  posterKey,
  stillKey,
  tempFolder,
  thumbnailKey,
  videoKey,
} from './generation-files.ts';
import { getGeneration } from './generation-store.ts';

/** What is served of an ad, and what a download of it is called after the ad's title. */
const MEDIA = {
  'ad.mp4': { key: videoKey, ending: '.mp4' },
  'poster.jpg': { key: posterKey, ending: ' poster.jpg' },
  'thumbnail.jpg': { key: thumbnailKey, ending: ' thumbnail.jpg' },
  'ad.srt': { key: (ad: Generation) => captionsKey(ad, 'srt'), ending: '.srt' },
  'ad.vtt': { key: (ad: Generation) => captionsKey(ad, 'vtt'), ending: '.vtt' },
} as const;

const FILM_FILES = Object.keys(MEDIA) as (keyof typeof MEDIA)[];

/** Of a scene: its clip and its still, at work and afterwards. */
const SCENE_FILE = /^scene-([1-9]\d{0,3})\.(mp4|jpg)$/;

const MAX_NAME_LENGTH = 80;

/**
 * Films, posters, thumbnails and captions to whom may see their generation. The key comes from the row, never from the
 * address: there is no path to leave the folder by.
 */
export function mediaRoutes(routes: Routes, app: App): void {
  routes.route({
    method: ['GET', 'HEAD'],
    url: '/media/videos/:user_id/:id/:name',
    exposeHeadRoute: false,
    schema: {
      params: z.object({
        user_id: z.string(),
        id: z.string(),
        name: z.union([z.enum(FILM_FILES), z.string().regex(SCENE_FILE)]),
      }),
      querystring: z.object({ download: z.string().optional() }),
    },
    async handler(request, reply) {
      const { actor, params, query } = request;
      const generation = await getGeneration(app.db, actor, params.id);
      const { key, ending } = await findMedia(app, generation, params.name);
      return sendFile(app.files, request, reply, {
        key,
        downloadName: query.download === undefined ? undefined : `${nameOf(generation)}${ending}`,
      });
    },
  });
}

async function findMedia(
  { files }: Pick<App, 'files'>,
  generation: Generation,
  name: string,
): Promise<{ key: string; ending: string }> {
  const film = FILM_FILES.find((one) => one === name);
  if (film) return { ...MEDIA[film], key: MEDIA[film].key(generation) };
  const [, scene = '', kind = ''] = SCENE_FILE.exec(name) ?? [];
  const keyOf = kind === 'mp4' ? clipKey : stillKey;
  const working = keyOf(generation, Number(scene));
  const kept = partKey(generation, working);
  return {
    key: (await files.exists(kept)) ? kept : working,
    ending: ` scene ${scene}.${kind}`,
  };
}

/** Panels, clips and pictures of an ad that waits for its owner's word. */
const IN_PROGRESS =
  /^(?:panel-[1-9]\d{0,2}-\d{1,3}\.jpg|scene-[1-9]\d{0,2}\.mp4|(?:product|logo)\.png)$/;

export function workMediaRoutes(routes: Routes, app: App): void {
  routes.route({
    method: ['GET', 'HEAD'],
    url: '/media/temp/auto/:user_id/:id/:name',
    exposeHeadRoute: false,
    schema: {
      params: z.object({
        user_id: z.string(),
        id: z.string(),
        name: z.string().regex(IN_PROGRESS),
      }),
    },
    async handler(request, reply) {
      const { actor, params } = request;
      const generation = await getGeneration(app.db, actor, params.id);
      return sendFile(app.files, request, reply, {
        key: `${tempFolder(generation)}/${params.name}`,
      });
    },
  });
}

function nameOf({ title }: Generation): string {
  return (title ?? '').replace(/^\.+/, '').slice(0, MAX_NAME_LENGTH).trim() || 'ad';
}
