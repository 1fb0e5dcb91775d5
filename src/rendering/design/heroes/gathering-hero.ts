import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';
import { holderOf } from './holder.ts';
import { offWords } from './off-words.ts';

/** A companion's place and size in parts of the room's shorter side, and how near it is. */
type Place = readonly [x: number, y: number, size: number, lean: number, depth: number];

const GATHERINGS: readonly (readonly Place[])[] = [
  [
    [-0.46, -0.24, 0.26, -0.3, 0.6],
    [0.45, -0.3, 0.22, 0.35, 0.5],
    [0.47, 0.27, 0.33, 0.2, 1.4],
    [-0.45, 0.3, 0.24, 0.15, 1.2],
  ],
  [
    [0.46, -0.18, 0.32, 0.25, 0.6],
    [-0.47, 0.22, 0.36, -0.2, 1.5],
    [-0.4, -0.36, 0.18, 0.4, 0.4],
    [0.42, 0.36, 0.2, -0.3, 1.2],
  ],
  [
    [-0.48, 0, 0.3, -0.35, 0.8],
    [0.48, 0.05, 0.3, 0.35, 0.8],
    [0.3, -0.42, 0.17, 0.2, 0.4],
    [-0.3, -0.42, 0.17, -0.2, 0.4],
  ],
];

/** The thing itself, large, before the shape that holds it; what belongs to it gathers around. */
export function gatheringHero(room: SceneRoom, box: Box): Layer[] {
  const { begin } = room;
  const [lead, ...others] = room.things;
  if (!lead) return [];
  const { x, y } = middleOf(box);
  const side = Math.min(box.width, box.height);
  // A wide room is filled to its sides.
  const stretch = Math.min(1.7, box.width / side);
  const holder = holderOf(room, { x, y, side });
  const places = GATHERINGS[Math.floor(chanceIn(room, 'gathering') * GATHERINGS.length)] ?? [];
  const lean = (chanceIn(room, 'lean') - 0.5) * 0.3;
  const company = others.length > 0 ? others : [lead];
  const companions = places.map(([dx, dy, size, turn, depth], index): Layer => {
    const prop = company[index % company.length] ?? lead;
    const standing = { size: size * side, lean: turn, depth };
    const wanted = { x: x + dx * side * stretch, y: y + dy * side };
    const place = offWords(room, box, { ...wanted, ...standing });
    return propPiece(room, prop, {
      ...place,
      ...standing,
      at: begin + 8 + index * 3,
      from: { x: (x - place.x) * 0.8, y: (y - place.y) * 0.8 },
    });
  });
  const standing = { size: side * 0.72, lean, depth: 1 };
  const hero = propPiece(room, lead, {
    ...offWords(room, box, { x, y, ...standing }),
    ...standing,
    at: begin + 2,
    from: { x: 0, y: side * 0.9 },
    behind: holder.fill,
  });
  return [...holder.layers, ...companions.slice(0, 2), hero, ...companions.slice(2)];
}
