import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBottle } from '../../../test/support/bottle.ts';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { drawFrame } from '../draw/draw-frame.ts';
import { type FilmSpec, TRANSITION_KINDS, type Transition } from '../draw/film-spec.ts';
import { FPS, TONES, type FilmBrief, type Tone } from '../film-brief.ts';
import { FLASH_GRID, flashesASecond } from '../media/flashes.ts';
import { openStage } from '../node-stage.ts';
import { designFilm } from './design-film.ts';

/** As broadcasters and WCAG allow. */
const MOST = 3;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flashing-'));
  await writeFile(join(folder, 'product.png'), aBottle());
});
afterAll(() => rm(folder, { recursive: true }));

describe('a film in anyone’s sight', () => {
  test.each(TONES)('never flashes when it is %s', { timeout: 120_000 }, async (tone) => {
    const film = designFilm(hastyBrief(tone));

    expect(flashesASecond(await lightOf(film), FPS)).toBeLessThanOrEqual(MOST);
  });

  test.each(TRANSITION_KINDS)(
    'never flashes when scenes follow each other by %s, between dark and light',
    { timeout: 120_000 },
    async (kind) => {
      const film = designFilm(productBrief());

      const light = await lightOf(crossedBy(kind, film));

      expect(flashesASecond(light, FPS)).toBeLessThanOrEqual(MOST);
    },
  );

  test('would be caught flashing if it did, in a quarter of the frame', () => {
    const cells = FLASH_GRID ** 2;
    const strobe = (share: number) =>
      Array.from({ length: FPS }, (_, frame) =>
        Float32Array.from({ length: cells }, (_cell, cell) =>
          cell < cells * share && frame % 6 < 3 ? 0.6 : 0.2,
        ),
      );

    expect(flashesASecond(strobe(1), FPS)).toBe(4);
    expect(flashesASecond(strobe(0.25), FPS)).toBe(4);
    expect(flashesASecond(strobe(0.2), FPS)).toBe(0);
  });
});

/** Cuts follow each other faster than any story asks for. */
function hastyBrief(tone: Tone): FilmBrief {
  const brief = aFilmBrief({ tone, seed: 3, aspect_ratio: '1:1' });
  return { ...brief, scenes: brief.scenes.map((scene) => ({ ...scene, frames: 36 })) };
}

/** The product is in all three scenes, so that it can be carried over. */
function productBrief(): FilmBrief {
  const product = { id: 'product', width: 300, height: 600, cut_out: true, colors: ['#2b6e5f'] };
  const brief = aFilmBrief({ tone: 'elegant', aspect_ratio: '1:1', product });
  const kinds = ['reveal', 'benefit', 'close'] as const;
  return {
    ...brief,
    scenes: brief.scenes.map((scene, index) => ({
      ...scene,
      kind: kinds[index] ?? 'close',
      frames: 30,
    })),
  };
}

function crossedBy(kind: Transition['kind'], film: FilmSpec): FilmSpec {
  const scenes = film.scenes.map((scene) => ({
    ...scene,
    transition: scene.transition && { ...scene.transition, kind, frames: 10 },
  }));
  return { ...film, scenes };
}

/** Relative luminance of every cell of every frame. */
async function lightOf(film: FilmSpec): Promise<Float32Array[]> {
  const images = film.images.length > 0 ? { product: join(folder, 'product.png') } : {};
  const stage = await openStage(film, images);
  const canvas = createCanvas(film.width, film.height);
  const context = canvas.getContext('2d');
  const small = createCanvas(FLASH_GRID, FLASH_GRID);
  const look = small.getContext('2d');
  look.imageSmoothingQuality = 'high';
  return Array.from({ length: film.frames }, (_, frame) => {
    drawFrame(context, film, frame, stage);
    look.drawImage(canvas, 0, 0, FLASH_GRID, FLASH_GRID);
    const { data } = look.getImageData(0, 0, FLASH_GRID, FLASH_GRID);
    return Float32Array.from({ length: FLASH_GRID ** 2 }, (_cell, cell) =>
      luminanceOf(data.subarray(cell * 4, cell * 4 + 3)),
    );
  });
}

function luminanceOf([red = 0, green = 0, blue = 0]: Uint8ClampedArray): number {
  const linear = (value: number) => (value / 255) ** 2.2;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
