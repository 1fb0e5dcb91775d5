import type { FilmSpec, SceneSpec } from '../draw/film-spec.ts';
import type { TextBlock, TextLayer, Typeface } from '../draw/layer-spec.ts';
import type { Box } from '../draw/spec-values.ts';
import { FPS } from '../film-brief.ts';
import { fontsOf } from './film-fonts.ts';

/** A scene as the storyboard shows it. */
export interface Shot {
  /** Frame of the film. */
  frame: number;
  /** In bold under the picture: number and seconds. */
  heading: string;
  /** What the scene says. */
  line: string;
}

export interface StoryboardPage {
  /** The page without its pictures: a film of one scene, so that its words are set as any film's are. */
  page: FilmSpec;
  /** Where each shot's picture goes, in order. */
  pictures: Box[];
}

/** Pixels of a picture's longer side. */
const LONGER_SIDE = 560;
/** The page grows downwards once a row is this wide. */
const WIDEST_ROW = 2000;
const MARGIN = 48;
const GUTTER = 32;
const TITLE_HEIGHT = 112;
const NOTE_HEIGHT = 124;
/** Space between a picture and the words under it. */
const UNDER_PICTURE = 14;

const PAPER = '#f4f3f0';
const INK = '#1b1b1a';
const QUIET_INK = '#4c4b48';

/** Lays a film's shots out on a page, with plain words under each. Pure: the drawing comes later. */
export function storyboardPage(
  film: FilmSpec,
  { name, facts, shots }: { name: string | null; facts: string; shots: readonly Shot[] },
): StoryboardPage {
  const scale = LONGER_SIDE / Math.max(film.width, film.height);
  const width = Math.round(film.width * scale);
  const height = Math.round(film.height * scale);
  const columns = Math.min(shots.length, Math.floor(WIDEST_ROW / (width + GUTTER)));
  const rows = Math.ceil(shots.length / columns);
  const rowHeight = height + UNDER_PICTURE + NOTE_HEIGHT + GUTTER;

  const pictures = shots.map((_, index) => ({
    x: MARGIN + (index % columns) * (width + GUTTER),
    y: MARGIN + TITLE_HEIGHT + Math.floor(index / columns) * rowHeight,
    width,
    height,
  }));
  const pageWidth = 2 * MARGIN + columns * (width + GUTTER) - GUTTER;
  const titleBox = {
    x: MARGIN,
    y: MARGIN,
    width: pageWidth - 2 * MARGIN,
    height: TITLE_HEIGHT - 24,
  };
  const layers = [
    text(titleBox, [
      // Apart from the facts: it may run the other way.
      ...(name === null ? [] : [block(name, { size: 34, weight: 700, fill: INK, lines: 1 })]),
      block(facts, { size: 24, weight: 500, fill: QUIET_INK, lines: 1 }),
    ]),
    ...shots.map((shot, index) => text(noteBox(pictures[index]), noteBlocks(shot))),
  ];
  return { page: pageOf(film, layers, { width: pageWidth, rows, rowHeight }), pictures };
}

function noteBox(picture: Box | undefined): Box {
  if (!picture) throw new Error('unreachable: every shot has a picture');
  return { ...picture, y: picture.y + picture.height + UNDER_PICTURE, height: NOTE_HEIGHT };
}

function noteBlocks({ heading, line }: Shot): TextBlock[] {
  return [
    block(heading, { size: 22, weight: 700, fill: INK, lines: 1 }),
    block(line, { size: 22, weight: 500, fill: QUIET_INK, lines: 4 }),
  ];
}

function text(box: Box, blocks: TextBlock[]): TextLayer {
  return {
    kind: 'text',
    box,
    anchor: 'top',
    align: 'left',
    blocks,
    behind: [PAPER],
    leave_at: null,
  };
}

interface Wish {
  size: number;
  weight: number;
  fill: string;
  lines: number;
}

function block(words: string, { size, weight, fill, lines }: Wish): TextBlock {
  const typeface: Typeface = { family: 'Noto Sans', weight, style: 'normal', tracking: 0 };
  return {
    text: words,
    typeface,
    size_max: size,
    size_min: size * 0.6,
    lines_max: lines,
    leading: 1.3,
    fit: 'block',
    fill,
    emphasis: [],
    emphasis_typeface: null,
    emphasis_fill: fill,
    emphasis_mark: 'none',
    mark_fill: fill,
    gap: 0.25,
    enter: { unit: 'line', preset: 'fade', at: -1, frames: 1, stagger: 0, ease: 'linear' },
  };
}

function pageOf(
  { seed, language }: FilmSpec,
  layers: TextLayer[],
  { width, rows, rowHeight }: { width: number; rows: number; rowHeight: number },
): FilmSpec {
  const height = 2 * MARGIN + TITLE_HEIGHT + rows * rowHeight - GUTTER;
  const scene: SceneSpec = {
    scene_number: 1,
    kind: 'close',
    start: 0,
    frames: 1,
    ground: { kind: 'flat', base: PAPER, tones: [PAPER], grain: 0, vignette: 0, seed },
    layers,
    transition: null,
  };
  const look = { scenes: [scene], overlays: [], language };
  return {
    version: 1,
    width,
    height,
    fps: FPS,
    frames: 1,
    seed,
    style: 'storyboard',
    safe: { x: 0, y: 0, width, height },
    ...look,
    fonts: fontsOf(look),
    images: [],
    props: {},
    soundtrack: { mood: 'calm', bpm: 100, seed, cuts: [], accents: [] },
  };
}
