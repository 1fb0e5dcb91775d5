import type { FilmSpec, SceneSpec } from '#src/rendering/draw/film-spec.ts';
import type { Layer } from '#src/rendering/draw/layer-spec.ts';
import { layOutCaption } from '#src/rendering/draw/lay-out-caption.ts';
import { valueAt } from '#src/rendering/draw/motion.ts';
import type { Box } from '#src/rendering/draw/spec-values.ts';
import { layOutText } from '#src/rendering/draw/text-layout.ts';
import { createNodeCanvas } from '#src/rendering/node-stage.ts';

/** Pixels that rounding may cost. */
const HAIR = 1.5;

/** Pixels a round body's box may reach under a text without the body itself touching it. */
const CORNER = 34;

/** Where letters really are, block by block, and the button's own box. */
export function inkBoxes(film: FilmSpec, scene: SceneSpec): Box[] {
  const context = createNodeCanvas(16, 16).getContext('2d');
  return scene.layers.flatMap((layer) => {
    if (layer.kind === 'button') return [layer.box];
    if (layer.kind !== 'text') return [];
    return layOutText(context, layer, film).blocks.map(({ ink }) => ink);
  });
}

/** Where a film's captions stand, each with the frame it comes at. */
export function chipBoxes(film: FilmSpec): { from: number; chip: Box }[] {
  const context = createNodeCanvas(16, 16).getContext('2d');
  return film.overlays.flatMap((layer) =>
    layer.kind === 'captions'
      ? layer.cues.map((cue) => ({
          from: cue.from,
          chip: layOutCaption(context, layer, cue, film).chip,
        }))
      : [],
  );
}

export function overlapping(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((first, index) =>
    boxes
      .slice(index + 1)
      .filter((second) => overlap(first, second))
      .map((second): [Box, Box] => [first, second]),
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x - HAIR &&
    inner.y >= outer.y - HAIR &&
    inner.x + inner.width <= outer.x + outer.width + HAIR &&
    inner.y + inner.height <= outer.y + outer.height + HAIR
  );
}

export function overlap(first: Box, second: Box): boolean {
  return (
    first.x + first.width > second.x + HAIR &&
    second.x + second.width > first.x + HAIR &&
    first.y + first.height > second.y + HAIR &&
    second.y + second.height > first.y + HAIR
  );
}

export function bodyBox(layer: Layer, frame: number): Box[] {
  if (layer.kind !== 'solid' && layer.kind !== 'picture') return [];
  // A body that is out of focus stands in front, in a corner of its own.
  if (layer.kind === 'solid' && layer.blur > 0) return [];
  const width = layer.kind === 'solid' ? layer.size * 0.9 : layer.width * 0.9;
  const height = layer.kind === 'solid' ? layer.size * 0.9 : layer.height;
  return [
    {
      x: valueAt(layer.x, frame) - width / 2,
      y: valueAt(layer.y, frame) - height / 2,
      width,
      height,
    },
  ];
}

export function deepOverlap(body: Box, text: Box): boolean {
  const core = {
    x: body.x + CORNER,
    y: body.y + CORNER,
    width: Math.max(0, body.width - 2 * CORNER),
    height: Math.max(0, body.height - 2 * CORNER),
  };
  return body.width > 2 * CORNER && overlap(core, text);
}
