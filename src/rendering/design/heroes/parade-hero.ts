import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { shape } from '../layers.ts';
import { arrive, popIn, turning } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, pickIn, type SceneRoom } from '../scene-room.ts';

/** A row of round windows, a thing in each, every one a step behind the one before. */
export function paradeHero(room: SceneRoom, box: Box): Layer[] {
  const { scheme, begin } = room;
  const { things } = room;
  if (things.length === 0) return [];
  const { columns, rows, cell } = gridOf(box);
  const fills = scheme.shapes.slice(0, 3);
  const form = pickIn(room, ['circle', 'card', 'burst'] as const, 'window');
  const first = Math.floor(chanceIn(room, 'first fill') * fills.length);
  return Array.from({ length: columns * rows }, (_, index): Layer[] => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const x = box.x + (column + 0.5) * (box.width / columns);
    const y = box.y + (row + 0.5) * (box.height / rows);
    const at = begin + (column + row) * 4;
    const fill = fills[(index + row + first) % fills.length] ?? scheme.accent;
    const prop = things[(column + row * 2) % things.length];
    if (!prop) return [];
    return [
      frameOf(form, cell * 0.92, fill, {
        x,
        y: arrive({ at, frames: 22, from: y + cell * 0.8, to: y }),
        at,
      }),
      propPiece(room, prop, {
        x,
        y,
        size: cell * 0.68,
        lean: ((index % 3) - 1) * 0.12,
        depth: 0.35,
        at: at + 4,
        from: { x: 0, y: cell * 0.7 },
        behind: fill,
        shadow: 0.35,
      }),
    ];
  }).flat();
}

function gridOf({ width, height }: Box): { columns: number; rows: number; cell: number } {
  const cell = Math.min(Math.max(width, height) / 2.4, Math.min(width, height));
  const columns = Math.max(1, Math.round(width / cell));
  const rows = Math.max(1, Math.round(height / cell));
  return { columns, rows, cell: Math.min(width / columns, height / rows) };
}

function frameOf(
  form: 'circle' | 'card' | 'burst',
  size: number,
  fill: string,
  { x, y, at }: { x: number; y: ReturnType<typeof arrive>; at: number },
): Layer {
  const place = { x, y, scale: popIn(at, 18) };
  if (form === 'circle') return shape({ name: 'circle', radius: size / 2 }, fill, place);
  if (form === 'card')
    return shape({ name: 'rect', width: size, height: size, radius: size * 0.2 }, fill, place);
  return shape({ name: 'burst', points: 16, inner: size * 0.44, outer: size * 0.5 }, fill, {
    ...place,
    rotation: turning(0.15),
  });
}
