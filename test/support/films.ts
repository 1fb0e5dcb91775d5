import type { FilmSpec } from '#src/rendering/draw/film-spec.ts';

interface Wishes {
  width?: number;
  height?: number;
  frames?: number;
  images?: string[];
  /** Ground of the first scene. */
  base?: string;
}

/** A film for tests: a disc that crosses two coloured grounds, one scene after the other. */
export function aFilm(wishes: Wishes = {}): FilmSpec {
  const { width = 64, height = 36, frames = 24, images = [], base = '#14324f' } = wishes;
  const half = Math.floor(frames / 2);
  const scene = (number: number, start: number, length: number, fill: string) => ({
    scene_number: number,
    kind: 'benefit' as const,
    start,
    frames: length,
    ground: { kind: 'flat' as const, base: fill, tones: [fill], grain: 0, vignette: 0, seed: 1 },
    layers: [
      {
        kind: 'shape' as const,
        path: { name: 'circle' as const, radius: height / 4 },
        fill: '#f4c20d',
        x: { keys: keysAcross(width, length), sway: null },
        y: height / 2,
        scale: 1,
        rotation: 0,
        opacity: 1,
      },
    ],
    transition: null,
  });
  return {
    version: 1,
    width,
    height,
    fps: 30,
    frames,
    seed: 1,
    language: 'en',
    style: 'test',
    safe: { x: 0, y: 0, width, height },
    fonts: [],
    images,
    props: {},
    scenes: [scene(1, 0, half, base), scene(2, half, frames - half, '#8a1c3b')],
    overlays: [],
    soundtrack: { mood: 'bold', bpm: 120, seed: 1, cuts: [half], accents: [] },
  };
}

function keysAcross(width: number, frames: number): [number, number, 'linear'][] {
  return [
    [0, 0, 'linear'],
    [frames, width, 'linear'],
  ];
}
