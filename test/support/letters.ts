import { loadImage, type Canvas } from '@napi-rs/canvas';
import { contrastOf, toHex } from '#src/rendering/draw/color.ts';
import { drawFrame } from '#src/rendering/draw/draw-frame.ts';
import { drawLayer } from '#src/rendering/draw/draw-layer.ts';
import type { FilmSpec, SceneSpec } from '#src/rendering/draw/film-spec.ts';
import type { TextLayer } from '#src/rendering/draw/layer-spec.ts';
import type { Box } from '#src/rendering/draw/spec-values.ts';
import { inkOf, layOutText } from '#src/rendering/draw/text-layout.ts';
import { createNodeCanvas, openStage } from '#src/rendering/node-stage.ts';

/** What canvas draws nothing with. */
const CLEAR = 'rgba(0, 0, 0, 0)';
/** Pixels over which grain is one tone. */
const EVEN = 5;
/** Parts of a line's pixels that bodies' edges and drifting dust may take from it. */
const SPECKS = 0.02;

export interface Lettering {
  text: string;
  /** All pixels with any ink in them. */
  inked: Box;
  /** The contrast that nearly all pixels clear in the colour that is hardest to read, and the one it needs. */
  worst: number;
  needed: number;
}

/**
 * Draws the last frame of a scene without its letters, and each line of it alone: where its ink is, and how far
 * its colour is from what it covers. Coloured letters (emoji) bring their own ground and are only looked for.
 */
export async function lettersOf(
  film: FilmSpec,
  scene: SceneSpec | undefined,
  large: number,
): Promise<Lettering[]> {
  if (!scene) throw new Error('The film has no such scene.');
  const empty = await openStage({ ...film, images: [] }, {});
  const picture = await greyPicture();
  const stage = { ...empty, images: Object.fromEntries(film.images.map((id) => [id, picture])) };
  const frame = scene.start + scene.frames - 1;
  const bare = createNodeCanvas(film.width, film.height);
  drawFrame(bare.getContext('2d'), withoutLetters(film), frame, stage);
  const behind = withoutGrain(bare);

  return scene.layers.flatMap((layer) => {
    if (layer.kind !== 'text') return [];
    return layer.blocks.map((_, index) => {
      const alone = createNodeCanvas(film.width, film.height);
      const context = alone.getContext('2d');
      context.textRendering = 'geometricPrecision';
      drawLayer(context, onlyBlock(layer, index), {
        film,
        scene,
        frame: scene.frames - 1,
        stage,
      });
      return measured(alone, behind, { film, layer, index, large });
    });
  });
}

/** The eye takes grain for an even tone: every pixel as the mean of its neighbourhood. */
function withoutGrain(bare: Canvas): Buffer {
  const { width, height } = bare;
  const small = createNodeCanvas(width / EVEN, height / EVEN);
  const context = small.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bare, 0, 0, small.width, small.height);
  const even = createNodeCanvas(width, height);
  even.getContext('2d').drawImage(small, 0, 0, width, height);
  return even.data();
}

async function greyPicture() {
  const picture = createNodeCanvas(300, 400);
  const context = picture.getContext('2d');
  context.fillStyle = '#888888';
  context.fillRect(0, 0, 300, 400);
  return loadImage(await picture.encode('png'));
}

function withoutLetters(film: FilmSpec): FilmSpec {
  return {
    ...film,
    overlays: [],
    scenes: film.scenes.map((scene) => ({
      ...scene,
      layers: scene.layers.map((layer) =>
        layer.kind === 'text' ? { ...layer, blocks: layer.blocks.map(bareBlock) } : layer,
      ),
    })),
  };
}

/** A marker is what its words stand on; an underline belongs to them. */
function bareBlock(block: TextLayer['blocks'][number]): TextLayer['blocks'][number] {
  const isMarker = block.emphasis_mark === 'marker';
  return {
    ...block,
    fill: CLEAR,
    emphasis_fill: CLEAR,
    mark_fill: isMarker ? block.mark_fill : CLEAR,
  };
}

/** The others keep their room, so that the line stands where it stands in the film. */
function onlyBlock(layer: TextLayer, at: number): TextLayer {
  const blocks = layer.blocks.map((block, index) => ({
    ...(index === at ? block : bareBlock(block)),
    mark_fill: CLEAR,
  }));
  return { ...layer, blocks };
}

interface Line {
  film: FilmSpec;
  layer: TextLayer;
  index: number;
  large: number;
}

function measured(alone: Canvas, behind: Buffer, { film, layer, index, large }: Line): Lettering {
  const { blocks } = layOutText(alone.getContext('2d'), layer, film);
  const placed = blocks[index];
  if (!placed) throw new Error('unreachable: a block that was not laid out');
  const { block, words } = placed;
  const ink = alone.data();
  const fills = [...new Set(words.map((word) => inkOf(block, word)))];
  const reads = fills.map((fill) => {
    const sizes = words.filter((word) => inkOf(block, word) === fill).map(({ size }) => size);
    const needed = Math.min(...sizes) >= large ? 3 : 4.5;
    return { needed, worst: worstContrast(ink, behind, fill) };
  });
  const [hardest] = reads.sort((one, two) => one.worst / one.needed - two.worst / two.needed);
  if (!hardest) throw new Error('unreachable: a block without words');
  return { text: block.text, inked: inkedBox(ink, film.width), ...hardest };
}

function inkedBox(ink: Buffer, width: number): Box {
  const box = { left: width, top: Infinity, right: 0, bottom: 0 };
  for (let at = 0; at < ink.length; at += 4) {
    if ((ink[at + 3] ?? 0) < 24) continue;
    const x = (at / 4) % width;
    const y = Math.floor(at / 4 / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  const { left: x, top: y } = box;
  return { x, y, width: box.right - x, height: box.bottom - y };
}

/** Only pixels that are all ink, and of this colour. */
function worstContrast(ink: Buffer, behind: Buffer, fill: string): number {
  const counts = new Map<string, number>();
  let inked = 0;
  for (let at = 0; at < ink.length; at += 4) {
    if (ink[at + 3] !== 255) continue;
    const color = colorAt(ink, at);
    if (color !== fill) continue;
    inked += 1;
    const pair = `${color} ${colorAt(behind, at)}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return worstOf(counts, inked * SPECKS);
}

function worstOf(counts: ReadonlyMap<string, number>, spared: number): number {
  const contrasts = [...counts].map(([pair, count]) => {
    const [ink = '', ground = ''] = pair.split(' ');
    return { contrast: contrastOf(ink, ground), count };
  });
  let seen = 0;
  for (const { contrast, count } of contrasts.sort((one, two) => one.contrast - two.contrast)) {
    seen += count;
    if (seen > spared) return contrast;
  }
  return Infinity;
}

function colorAt(pixels: Buffer, at: number): string {
  return toHex({ r: pixels[at] ?? 0, g: pixels[at + 1] ?? 0, b: pixels[at + 2] ?? 0 });
}
