import { mixed } from '../../draw/color.ts';
import type { Layer, TextBlock } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import type { BriefFact } from '../../film-brief.ts';
import { headline, support, textIn } from '../blocks.ts';
import { isRightToLeft } from '../../draw/words.ts';
import { shape } from '../layers.ts';
import { arrive, fadeIn, popIn } from '../motions.ts';
import { legible } from '../oklch.ts';
import type { SceneRoom } from '../scene-room.ts';

/** Frames between one card and the next. */
const STAGGER = 7;

interface CardPlace {
  box: Box;
  index: number;
}

/** A figure that counts up with what it counts below it, or a tick and the words. */
export function factCard(room: SceneRoom, fact: BriefFact, { box, index }: CardPlace): Layer[] {
  const at = room.begin + 8 + index * STAGGER;
  const card = cardFill(room);
  const accent = accentOn(room, card, index);
  const radius = Math.min(36, room.style.buttonCorner * 72);
  const isFromRight = isRightToLeft(fact.label);
  const rest = inside(box, isFromRight);
  const bar = box.height * 0.58;
  const opacity = fadeIn(at, 8);
  const rise = (y: number) => arrive({ at, frames: 18, from: y + 70, to: y });
  return [
    shape({ name: 'rect', width: box.width, height: box.height, radius }, card, {
      x: box.x + box.width / 2,
      y: rise(box.y + box.height / 2),
      opacity,
    }),
    shape({ name: 'rect', width: 9, height: bar, radius: 4.5 }, accent, {
      x: isFromRight ? box.x + box.width - 30 : box.x + 30,
      y: rise(box.y + box.height / 2),
      opacity,
    }),
    ...(fact.figure === null
      ? tickedWords(room, fact.label, { box: rest, at, card })
      : [figureAndWords(room, fact.figure, { label: fact.label, box: rest, at, card, accent })]),
  ];
}

function inside(box: Box, isFromRight: boolean): Box {
  const [bar, end] = [58, 24];
  return {
    x: box.x + (isFromRight ? end : bar),
    y: box.y + 14,
    width: box.width - bar - end,
    height: box.height - 28,
  };
}

function figureAndWords(
  room: SceneRoom,
  figure: string,
  card: { label: string; box: Box; at: number; card: string; accent: string },
): Layer {
  const { box, at } = card;
  const giant: TextBlock = {
    ...headline(calmly(room), figure, {
      size: Math.min(170, box.height * 0.52),
      least: 60,
      lines: 1,
    }),
    fit: 'block',
    fill: card.accent,
    enter: { unit: 'word', preset: 'count', at: at + 3, frames: 24, stagger: 0, ease: 'out' },
  };
  const blocks = [giant, wordsOf(room, card.label, { at: at + 8, card: card.card, size: 54 })];
  return textIn(room, box, blocks, { anchor: 'center', align: 'left', behind: [card.card] });
}

function tickedWords(
  room: SceneRoom,
  label: string,
  { box, at, card }: { box: Box; at: number; card: string },
): Layer[] {
  const radius = Math.min(44, box.height * 0.2);
  const isFromRight = isRightToLeft(label);
  const x = isFromRight ? box.x + box.width - radius : box.x + radius;
  const y = box.y + radius + 6;
  const top = radius * 2 + 16;
  const words = { ...box, y: box.y + top, height: box.height - top };
  return [
    ...tick(room, { x, y, radius }, at + 4),
    textIn(room, words, [wordsOf(room, label, { at: at + 8, card, size: 60 })], {
      anchor: 'center',
      align: 'left',
      behind: [card],
    }),
  ];
}

function tick(
  { scheme }: SceneRoom,
  { x, y, radius }: { x: number; y: number; radius: number },
  at: number,
): Layer[] {
  const { fill, ink } = scheme.button;
  const thickness = radius * 0.2;
  const stroke = (length: number, place: { x: number; y: number; rotation: number }) =>
    shape({ name: 'rect', width: length, height: thickness, radius: thickness / 2 }, ink, {
      x: x + place.x * radius,
      y: y + place.y * radius,
      rotation: place.rotation,
      scale: popIn(at + 4, 14),
    });
  return [
    shape({ name: 'circle', radius }, fill, { x, y, scale: popIn(at, 14) }),
    stroke(radius * 0.52, { x: -0.3, y: 0.12, rotation: Math.PI / 4 }),
    stroke(radius * 0.98, { x: 0.16, y: -0.03, rotation: -Math.PI / 4 }),
  ];
}

function wordsOf(
  room: SceneRoom,
  text: string,
  { at, card, size }: { at: number; card: string; size: number },
): TextBlock {
  return {
    ...support(room, text, { size, least: 40, lines: 2, gap: 0.2 }),
    leading: 1.12,
    fill: legible(room.scheme.ink, [card], 4.5),
    enter: { unit: 'line', preset: 'fade', at, frames: 12, stagger: 0, ease: 'out' },
  };
}

/** Told from the ground, and further from the ink than it. */
function cardFill({ scheme }: SceneRoom): string {
  return scheme.dark ? mixed(scheme.base, '#000000', 0.34) : mixed(scheme.base, '#ffffff', 0.6);
}

/** Each card has its own strong colour of the palette, as far as it can be read there. */
function accentOn({ scheme, palette }: SceneRoom, card: string, index: number): string {
  const colors = [scheme.accent, palette.hot, palette.mid];
  return legible(colors[index % colors.length] ?? scheme.accent, [card], 4.5);
}

/** A figure is one thing: no part of it stands out. */
function calmly(room: SceneRoom): SceneRoom {
  return { ...room, scene: { ...room.scene, emphasis: [] } };
}
