import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { designFilm } from '../design/design-film.ts';
import { createNodeCanvas, openStage } from '../node-stage.ts';
import { drawFrame } from './draw-frame.ts';
import type { FilmSpec } from './film-spec.ts';

/** A frame inside a scene, one inside a takeover, and the last. */
const FRAMES = [20, 65, 219];

describe('drawing a frame', () => {
  const film = designFilm(aFilmBrief({ aspect_ratio: '1:1' }));

  test('gives the same pixels twice', async () => {
    const first = await drawnAlone(film, 40);
    const second = await drawnAlone(film, 40);

    expect(second).toBe(first);
  });

  test.each(FRAMES)('gives frame %i the same pixels alone as after other frames', async (frame) => {
    const alone = await drawnAlone(film, frame);

    const canvas = createNodeCanvas(film.width, film.height);
    const stage = await openStage(film, {});
    for (let before = Math.max(0, frame - 12); before <= frame; before += 1) {
      drawFrame(canvas.getContext('2d'), film, before, stage);
    }

    expect(hashOf(canvas)).toBe(alone);
  });

  test('moves within the first half second and opens with a picture', async () => {
    const opening = await drawnAlone(film, 0);
    const later = await drawnAlone(film, 12);

    expect(later).not.toBe(opening);
  });

  test('refuses a frame after the end and says where the film ends', async () => {
    const stage = await openStage(film, {});
    const context = createNodeCanvas(16, 16).getContext('2d');

    expect(() => drawFrame(context, film, 220, stage)).toThrow('it ends at 220');
  });

  test('refuses to begin without a picture that the film shows', async () => {
    const product = { id: 'product', width: 10, height: 10, cut_out: false, colors: [] };
    const shown = designFilm(aFilmBrief({ product }));

    await expect(openStage(shown, {})).rejects.toThrow('needs picture "product"');
  });
});

async function drawnAlone(film: FilmSpec, frame: number): Promise<string> {
  const canvas = createNodeCanvas(film.width, film.height);
  drawFrame(canvas.getContext('2d'), film, frame, await openStage(film, {}));
  return hashOf(canvas);
}

function hashOf(canvas: ReturnType<typeof createNodeCanvas>): string {
  return createHash('sha256').update(canvas.data()).digest('hex');
}
