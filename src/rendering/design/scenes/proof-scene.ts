import { contrastOf } from '../../draw/color.ts';
import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { isRightToLeft } from '../../draw/words.ts';
import { backdrop, foreground } from '../backdrop.ts';
import { headline, support, textIn } from '../blocks.ts';
import { shape } from '../layers.ts';
import { popIn } from '../motions.ts';
import { hero } from '../heroes/hero.ts';
import type { SceneRoom } from '../scene-room.ts';
import { factsScene } from './facts-scene.ts';
import { centredIn } from './zones.ts';

/** Contrast from which a mark is seen at a glance. */
const SEEN = 2.2;

/** Why one may believe it: facts on cards, a line alone, or what somebody said under a large quotation mark. */
export function proofScene(room: SceneRoom): Layer[] {
  const { scene, format } = room;
  const { facts = [] } = scene;
  if (facts.length > 1) return factsScene(room, facts);
  // With no one named and nothing in quotation marks, it is a fact and stands as one.
  const isQuote = scene.is_quote ?? (scene.support !== null || /["“”«»„「]/u.test(scene.headline));
  const isTall = isQuote && !format.wide;
  const box = centredIn(room, isTall ? format.hook : format.text);
  return [
    ...backdrop(room),
    ...hero(room, isTall ? format.hookPicture : format.picture),
    ...foreground(room, format.corner),
    ...(isQuote ? quotation(room, box) : [line(room, box)]),
  ];
}

function line(room: SceneRoom, box: Box): Layer {
  const blocks = [headline(room, room.scene.headline, { size: 150, lines: 5 })];
  const { support: second } = room.scene;
  return textIn(
    room,
    box,
    second === null ? blocks : [...blocks, support(room, second, { size: 64 })],
    { anchor: 'center' },
  );
}

/** The words as they were said, never in capitals, and who said them. */
function quotation(room: SceneRoom, box: Box): Layer[] {
  const { scene } = room;
  const mark = Math.min(110, box.height * 0.15);
  const above = mark * 1.75;
  const text = { ...box, y: box.y + above, height: box.height - above };
  const said = headline({ ...room, scene: { ...scene, emphasis: [] } }, scene.headline, {
    size: 190,
    lines: 5,
  });
  const blocks = [
    { ...said, text: scene.headline, fit: 'block' as const },
    ...(scene.support === null
      ? []
      : [support(room, `— ${scene.support}`, { size: 64, lines: 2, at: 16 })]),
  ];
  return [...quotationMark(room, { box, mark }), textIn(room, text, blocks, { anchor: 'center' })];
}

function quotationMark(room: SceneRoom, { box, mark }: { box: Box; mark: number }): Layer[] {
  const { style, scheme, begin, scene } = room;
  const first = {
    center: box.x + box.width / 2 - mark * 0.6,
    left: isRightToLeft(scene.headline) ? box.x + box.width - mark * 1.7 : box.x + mark * 0.5,
  }[style.align];
  const fill =
    scheme.shapes.find((color) => contrastOf(color, scheme.base) >= SEEN) ?? scheme.accent;
  return [0, 1].map((index) =>
    shape({ name: 'drop', radius: mark * 0.5 }, fill, {
      x: first + index * mark * 1.2,
      y: box.y + mark * 0.6,
      rotation: Math.PI,
      scale: popIn(begin + index * 4, 16),
    }),
  );
}
