import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { middleOf } from '../format.ts';
import { glow } from '../layers.ts';
import { fadeIn } from '../motions.ts';
import { propPiece } from '../props/prop-piece.ts';
import { chanceIn, type SceneRoom } from '../scene-room.ts';
import { offWords } from './off-words.ts';

/** Where the small ones are: to which side, how high and how large, in parts of the room. */
const SMALL = [
  [-1, -0.26, 0.24],
  [1, 0.28, 0.28],
  [-0.96, 0.36, 0.17],
] as const;

/** One thing so large that it fills its room, with small ones thrown about it. */
export function giantHero(room: SceneRoom, box: Box): Layer[] {
  const { begin, scheme } = room;
  const [lead, ...others] = room.things;
  if (!lead) return [];
  const { x, y } = middleOf(box);
  const side = Math.min(box.width, box.height);
  const left = chanceIn(room, 'giant side') < 0.5 ? -1 : 1;
  const spread = Math.max(0, box.width - side) / 2;
  const company = others.length > 0 ? others : [lead];
  const small = SMALL.map(([direction, height, size], index): Layer => {
    const prop = company[index % company.length] ?? lead;
    const reach = side * 0.44 + spread * 0.8;
    const standing = { size: size * side, lean: direction * 0.35, depth: 1.5 };
    const wanted = { x: x + direction * left * reach, y: y + height * side };
    return propPiece(room, prop, {
      ...offWords(room, box, { ...wanted, ...standing }),
      ...standing,
      at: begin + 10 + index * 4,
      from: { x: -direction * left * reach * 0.7, y: side * 0.4 },
    });
  });
  const giant = { size: side * 0.98, lean: -left * 0.14, depth: 0.8 };
  return [
    glow(side * 0.8, scheme.shapes[0] ?? scheme.accent, {
      x,
      y,
      opacity: fadeIn(begin, 20, scheme.dark ? 0.35 : 0.2),
    }),
    propPiece(room, lead, {
      ...offWords(room, box, { x, y, ...giant }),
      ...giant,
      at: begin,
      from: { x: left * side * 0.5, y: side * 0.9 },
    }),
    ...small,
  ];
}
