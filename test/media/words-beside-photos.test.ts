import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { contrastOf, readColor } from '#src/rendering/draw/color.ts';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';
import type { Layer } from '#src/rendering/draw/layer-spec.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';
import { aFilmBrief } from '../support/film-briefs.ts';

/** WCAG 2 AA for text of any size. */
const LEAST_CONTRAST = 4.5;
/** A frame in which all words have come and none has gone. */
const SETTLED = 60;
const SIDE = 1200;

let folder: string;
let busy: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'busy-'));
  busy = join(folder, 'busy.png');
  await sharp(checkers(), { raw: { width: SIDE, height: SIDE, channels: 3 } }).toFile(busy);
});
afterAll(() => rm(folder, { recursive: true }));

test.each(['9:16', '16:9', '1:1', '4:5'] as const)(
  'words beside a photo of black and white checkers can be read in %s',
  async (ratio) => {
    for (const seed of [1, 2, 3]) {
      const film = designFilm(aFilmBrief({ ...revealOf(ratio), seed }));
      expect(film.scenes[0]?.layers.some(({ kind }) => kind === 'picture')).toBe(true);
      const behind = await drawn(without(film, 'text'));
      const whole = await drawn(film);

      const { least, letters } = leastContrast(film, whole, behind);

      expect(letters, 'pixels of letters').toBeGreaterThan(1000);
      expect(least, `seed ${seed}, ${film.style}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  },
);

test('the measure sees words that stand on the photo itself', async () => {
  const film = designFilm(aFilmBrief({ ...revealOf('9:16'), seed: 1 }));
  const bare = without(film, 'shape');

  const { least } = leastContrast(
    film,
    await drawn(onPhoto(bare)),
    await drawn(onPhoto(without(bare, 'text'))),
  );

  expect(least).toBeLessThan(LEAST_CONTRAST);
});

function revealOf(ratio: FilmBrief['aspect_ratio']) {
  const [scene] = aFilmBrief().scenes;
  if (!scene) throw new Error('the brief has a scene');
  return {
    aspect_ratio: ratio,
    product: { id: 'product', width: SIDE, height: SIDE, cut_out: false, colors: [] },
    scenes: [{ ...scene, kind: 'reveal' as const, frames: 90 }],
  };
}

function withLayers(film: FilmSpec, change: (layers: Layer[]) => Layer[]): FilmSpec {
  return {
    ...film,
    scenes: film.scenes.map((scene) => ({ ...scene, layers: change(scene.layers) })),
  };
}

function without(film: FilmSpec, kind: Layer['kind']): FilmSpec {
  return withLayers(film, (layers) => layers.filter((layer) => layer.kind !== kind));
}

/** The photo over all of the frame, where no design puts it. */
function onPhoto(film: FilmSpec): FilmSpec {
  const { width, height } = film;
  const all = { width, height, x: width / 2, y: height / 2 };
  return withLayers(film, (layers) =>
    layers.map((layer) => (layer.kind === 'picture' ? { ...layer, ...all } : layer)),
  );
}

/** The least contrast of a pixel that is wholly letter with what is there when the words are not. */
function leastContrast(film: FilmSpec, whole: Uint8Array, behind: Uint8Array) {
  const fills = film.scenes.flatMap(({ layers }) =>
    layers.flatMap((layer) => (layer.kind === 'text' ? layer.blocks.map(({ fill }) => fill) : [])),
  );
  let [least, letters] = [Infinity, 0];
  for (const fill of new Set(fills)) {
    const { r, g, b } = readColor(fill);
    for (let at = 0; at < whole.length; at += 4) {
      if (whole[at] !== r || whole[at + 1] !== g || whole[at + 2] !== b) continue;
      const under = hexOf(behind.subarray(at, at + 3));
      if (under === fill) continue;
      letters += 1;
      least = Math.min(least, contrastOf(fill, under));
    }
  }
  return { least, letters };
}

function hexOf(rgb: Uint8Array): string {
  return `#${Buffer.from(rgb).toString('hex')}`;
}

async function drawn(film: FilmSpec): Promise<Uint8Array> {
  const canvas = createNodeCanvas(film.width, film.height);
  const images = film.images.length > 0 ? { product: busy } : {};
  drawFrame(canvas.getContext('2d'), film, SETTLED, await openStage(film, images));
  return canvas.data();
}

function checkers(): Buffer {
  const rgb = Buffer.alloc(SIDE * SIDE * 3);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      if ((Math.floor(x / 12) + Math.floor(y / 12)) % 2 === 0)
        rgb.fill(255, (y * SIDE + x) * 3, (y * SIDE + x) * 3 + 3);
  return rgb;
}
