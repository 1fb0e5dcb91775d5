import type { Layer, ShapePath } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { shape } from '../layers.ts';
import { keyed, popIn } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';

/** Frames between two turns of a tile. */
const TURN_EVERY = 36;

/** A wall of tiles with cut-out forms that pop up from a corner and turn in their places. */
export function mosaicHero(room: SceneRoom, box: Box): Layer[] {
  const cells = Math.max(3, Math.round(Math.min(box.width, box.height) / 300) + 1);
  const cell =
    Math.max(box.width, box.height) /
    Math.round((cells * Math.max(box.width, box.height)) / Math.min(box.width, box.height));
  const columns = Math.max(1, Math.round(box.width / cell));
  const rows = Math.max(1, Math.round(box.height / cell));
  const layers: Layer[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      layers.push(
        ...tile(room, {
          index: row * columns + column,
          x: box.x + (column + 0.5) * (box.width / columns),
          y: box.y + (row + 0.5) * (box.height / rows),
          side: Math.min(box.width / columns, box.height / rows),
          row,
          wait: (column + row) * 2,
        }),
      );
    }
  }
  return layers;
}

interface Tile {
  index: number;
  x: number;
  y: number;
  side: number;
  row: number;
  wait: number;
}

function tile(room: SceneRoom, { index, x, y, side, row, wait }: Tile): Layer[] {
  const { scheme, begin } = room;
  const at = begin + wait;
  const colors = [...scheme.shapes, scheme.soft];
  const back = Math.floor(chanceIn(room, `back ${index}`) * colors.length);
  const front =
    (back + 1 + Math.floor(chanceIn(room, `front ${index}`) * (colors.length - 1))) % colors.length;
  const quarter = Math.floor(chanceIn(room, `quarter ${index}`) * 4) * (Math.PI / 2);
  const scale = popIn(at, 18);
  const fill = colors[back] ?? scheme.soft;
  const thing = room.things[Math.floor(index / 2) % Math.max(1, room.things.length)];
  if (thing && index % 2 === row % 2) {
    return [
      shape({ name: 'rect', width: side + 1, height: side + 1, radius: 0 }, fill, { x, y, scale }),
      propPiece(room, thing, {
        x,
        y,
        size: side * 0.7,
        lean: (chanceIn(room, `lean ${index}`) - 0.5) * 0.4,
        depth: 0.25,
        at: at + 5,
        from: { x: 0, y: side * 0.5 },
        behind: fill,
        shadow: 0.3,
      }),
    ];
  }
  const rotation = keyed(turns(at + 20 + (index % 4) * 9, quarter));
  return [
    shape({ name: 'rect', width: side + 1, height: side + 1, radius: 0 }, fill, { x, y, scale }),
    shape(
      form(index + Math.floor(chanceIn(room, `form ${index}`) * 7), side),
      colors[front] ?? scheme.accent,
      {
        x,
        y,
        scale,
        rotation,
      },
    ),
  ];
}

/** Quarter turns with rests between them. */
function turns(start: number, from: number): Parameters<typeof keyed>[0] {
  const keys: Parameters<typeof keyed>[0] = [[start, from, 'linear']];
  for (let turn = 1; turn <= 12; turn += 1) {
    const at = start + turn * TURN_EVERY;
    keys.push([at - 18, from + ((turn - 1) * Math.PI) / 2, 'linear']);
    keys.push([at, from + (turn * Math.PI) / 2, 'inOutStrong']);
  }
  return keys;
}

function form(index: number, side: number): ShapePath {
  switch (index % 7) {
    case 0:
      return { name: 'circle', radius: side * 0.34 };
    case 1:
      return { name: 'petals', count: 4, radius: side * 0.48 };
    case 2:
      return { name: 'half', radius: side * 0.5 };
    case 3:
      return { name: 'burst', points: 8, inner: side * 0.2, outer: side * 0.46 };
    case 4:
      return { name: 'ring', radius: side * 0.3, thickness: side * 0.16 };
    case 5:
      return { name: 'plus', radius: side * 0.38, thickness: side * 0.26 };
    default:
      return { name: 'dots', columns: 3, rows: 3, gap: side * 0.28, radius: side * 0.09 };
  }
}
