import fastifyStatic from '@fastify/static';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { App } from '#src/app.ts';
import type { Routes } from '#src/http/routes.ts';
import { getGeneration } from './generation-store.ts';
import { captionsKey, thumbnailKey, videoKey, type OwnedGeneration } from './generation-files.ts';

const NAMES = ['ad.mp4', 'thumbnail.jpg', 'ad.srt', 'ad.vtt'] as const;

/** Films, thumbnails and captions, whole or in part (Range), to whom may see their generation. */
export async function mediaRoutes(routes: Routes, app: App): Promise<void> {
  await routes.register(fastifyStatic, { root: '/', serve: false });

  routes.get(
    '/media/videos/:user_id/:id/:name',
    {
      schema: {
        params: z.object({
          user_id: z.string(),
          id: z.string(),
          name: z.enum(NAMES),
        }),
      },
    },
    async ({ actor, params }, reply) => {
      const generation = await getGeneration(app.db, actor, params.id);
      const path = await app.files.localPath(keyOf(generation, params.name));
      return reply.sendFile(basename(path), dirname(path));
    },
  );
}

function keyOf(generation: OwnedGeneration, name: (typeof NAMES)[number]): string {
  switch (name) {
    case 'ad.mp4':
      return videoKey(generation);
    case 'thumbnail.jpg':
      return thumbnailKey(generation);
    case 'ad.srt':
      return captionsKey(generation, 'srt');
    case 'ad.vtt':
      return captionsKey(generation, 'vtt');
  }
}
