import type { Layer, TextBlock } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { backdrop } from '../backdrop.ts';
import { headline, inAccent, support, textIn } from '../blocks.ts';
import { fillsFrame } from '../heroes/enlarging.ts';
import { fullPhoto } from '../heroes/full-photo.ts';
import { hero, productIn } from '../heroes/hero.ts';
import { shape } from '../layers.ts';
import { arrive, fadeIn, popIn } from '../motions.ts';
import { pickIn, type SceneRoom } from '../scene-room.ts';
import { mixed } from '../../draw/color.ts';
import { factsScene } from './facts-scene.ts';
import { FIGURE } from './figure.ts';
import { lineBefore, splitScene } from './split-scene.ts';
import { centredIn } from './zones.ts';

/** What one gets: cards with facts, a figure as large as the frame, a list that ticks in, or the line beside the hero. */
export function benefitScene(room: SceneRoom): Layer[] {
  const { facts = [] } = room.scene;
  if (facts.length > 1) return factsScene(room, facts);
  const points = pointsOf(room.scene.support);
  if (points.length > 1) return listScene(room, points);
  const figure = FIGURE.exec(room.scene.headline)?.[0].trim();
  if (figure !== undefined && figure !== room.scene.headline) return figureScene(room, figure);
  const before = lineBefore(room);
  return before === null ? lineScene(room) : splitScene(room, before);
}

function pointsOf(text: string | null): string[] {
  const parts = (text ?? '').split(/\s*[,;•·\n、،]\s*/u).filter((part) => part !== '');
  return parts.length >= 2 && parts.length <= 4 && parts.every((part) => part.length <= 32)
    ? parts
    : [];
}

function lineScene(room: SceneRoom): Layer[] {
  const { scene, format } = room;
  const blocks = [
    headline(room, scene.headline, { size: format.wide ? 250 : 200, lines: 4 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64 })]),
  ];
  const product = productIn(room);
  const isPhoto = product?.cut_out === false && fillsFrame(product);
  const whole = isPhoto && pickIn(room, [true, false], 'whole photo');
  return [
    ...(whole ? fullPhoto(room, product) : [...backdrop(room), ...hero(room, format.closer)]),
    textIn(room, centredIn(room, format.text), blocks, { anchor: 'center' }),
  ];
}

function figureScene(room: SceneRoom, figure: string): Layer[] {
  const { scene, format, begin } = room;
  // A flat format has no room for a figure above a large picture.
  const roomy = format.wide || format.height > format.width * 1.5;
  const [before = '', ...behind] = scene.headline.split(figure);
  const calm = { ...room, scene: { ...scene, emphasis: [] } };
  const giant: TextBlock = {
    ...inAccent(room, headline(calm, figure, { size: 460, least: 120, lines: 1, gap: 0.35 })),
    enter: { unit: 'word', preset: 'count', at: begin, frames: 26, stagger: 0, ease: 'out' },
  };
  const line = (text: string, at: number) =>
    text.trim() === '' ? [] : [headline(calm, text.trim(), { size: 120, lines: 3, at, gap: 0.35 })];
  const blocks = [
    ...line(before, 0),
    giant,
    ...line(behind.join(figure), 8),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64, at: 18 })]),
  ];
  return [
    ...backdrop(room),
    ...hero(room, roomy ? format.closer : format.hookPicture),
    textIn(room, centredIn(room, roomy ? format.text : format.hook), blocks, { anchor: 'center' }),
  ];
}

function listScene(room: SceneRoom, points: readonly string[]): Layer[] {
  const { scene, format } = room;
  const page = format.page;
  const share = format.wide ? 0.44 : 0.46;
  const top = { ...format.listText, height: page.height * share };
  const rowHeight = Math.min(176, (page.height * (1 - share) - 40) / points.length);
  return [
    ...backdrop(room),
    ...hero(room, format.listPicture),
    textIn(room, top, [headline(room, scene.headline, { size: 190, lines: 4 })], {
      anchor: 'bottom',
    }),
    ...points.flatMap((point, index) => {
      const y = page.y + top.height + 40 + index * rowHeight;
      const width = format.wide ? top.width : page.width;
      const box = { x: page.x, y, width, height: rowHeight - 22 };
      return row(room, point, { box, index });
    }),
  ];
}

function row(room: SceneRoom, point: string, { box, index }: { box: Box; index: number }): Layer[] {
  const { scheme, begin, style } = room;
  const at = begin + 12 + index * 7;
  const card = scheme.dark
    ? mixed(scheme.base, '#000000', 0.3)
    : mixed(scheme.base, '#ffffff', 0.55);
  const radius = style.buttonCorner * box.height;
  const dot = box.height * 0.5;
  return [
    shape({ name: 'rect', width: box.width, height: box.height, radius }, card, {
      x: arrive({ at, frames: 18, from: box.x - box.width * 0.4, to: box.x + box.width / 2 }),
      y: box.y + box.height / 2,
      opacity: fadeIn(at, 8),
    }),
    shape({ name: 'circle', radius: dot * 0.5 }, scheme.button.fill, {
      x: box.x + box.height / 2,
      y: box.y + box.height / 2,
      scale: popIn(at + 6, 16),
    }),
    shape({ name: 'plus', radius: dot * 0.26, thickness: dot * 0.14 }, scheme.button.ink, {
      x: box.x + box.height / 2,
      y: box.y + box.height / 2,
      scale: popIn(at + 9, 16),
    }),
    textIn(
      room,
      {
        x: box.x + box.height,
        y: box.y + 8,
        width: box.width - box.height * 1.4,
        height: box.height - 16,
      },
      [
        {
          ...support(room, point, { size: 60, lines: 1 }),
          fill: scheme.ink,
          enter: { unit: 'line', preset: 'fade', at: at + 5, frames: 12, stagger: 0, ease: 'out' },
        },
      ],
      { anchor: 'center', align: 'left', behind: [card] },
    ),
  ];
}
