import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { drawFrame } from '../draw/draw-frame.ts';
import type { FilmSpec } from '../draw/film-spec.ts';
import { FPS, TONES, type FilmBrief, type Tone } from '../film-brief.ts';
import { openStage } from '../node-stage.ts';
import { designFilm } from './design-film.ts';

/** Part of full brightness from which a change counts, and how many times in a second it may turn back. */
const SWING = 0.1;
const MOST_TURNS = 3;

describe('a film in anyone’s sight', () => {
  test.each(TONES)('never flashes when it is %s', { timeout: 60_000 }, async (tone) => {
    const film = designFilm(hastyBrief(tone));

    const brightness = await brightnessOf(film);

    expect(mostTurns(brightness)).toBeLessThanOrEqual(MOST_TURNS);
  });

  test('would be caught flashing if it did', () => {
    const strobe = Array.from({ length: FPS }, (_, frame) => (frame % 6 < 3 ? 0.2 : 0.6));

    expect(mostTurns(strobe)).toBeGreaterThan(MOST_TURNS);
  });
});

/** Cuts follow each other faster than any story asks for. */
function hastyBrief(tone: Tone): FilmBrief {
  const brief = aFilmBrief({ tone, seed: 3, aspect_ratio: '1:1' });
  return { ...brief, scenes: brief.scenes.map((scene) => ({ ...scene, frames: 36 })) };
}

async function brightnessOf(film: FilmSpec): Promise<number[]> {
  const stage = await openStage(film, {});
  const scale = 1 / 15;
  const canvas = createCanvas(film.width, film.height);
  const context = canvas.getContext('2d');
  const small = createCanvas(Math.round(film.width * scale), Math.round(film.height * scale));
  const look = small.getContext('2d');
  return Array.from({ length: film.frames }, (_, frame) => {
    drawFrame(context, film, frame, stage);
    look.drawImage(canvas, 0, 0, small.width, small.height);
    return meanLuma(look.getImageData(0, 0, small.width, small.height).data);
  });
}

function meanLuma(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    sum += 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  return sum / (pixels.length / 4) / 255;
}

/** The most often, within any second, that brightness swings by `SWING` one way and then the other. */
function mostTurns(brightness: readonly number[]): number {
  return Math.max(...brightness.map((_, start) => turnsIn(brightness.slice(start, start + FPS))));
}

function turnsIn(brightness: readonly number[]): number {
  let turns = 0;
  let direction = 0;
  let [lowest = 0] = brightness;
  let highest = lowest;
  for (const level of brightness) {
    lowest = Math.min(lowest, level);
    highest = Math.max(highest, level);
    if (direction <= 0 && level - lowest >= SWING) {
      if (direction < 0) turns += 1;
      direction = 1;
      highest = level;
    } else if (direction >= 0 && highest - level >= SWING) {
      if (direction > 0) turns += 1;
      direction = -1;
      lowest = level;
    }
  }
  return turns;
}
