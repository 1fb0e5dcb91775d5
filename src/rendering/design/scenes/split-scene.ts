import type { Layer, TextBlock } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { contrastOf } from '../../draw/color.ts';
import { backdrop } from '../backdrop.ts';
import { headline, support, textIn } from '../blocks.ts';
import type { Format } from '../format.ts';
import { hero } from '../heroes/hero.ts';
import { shape } from '../layers.ts';
import { arrive } from '../motions.ts';
import type { SceneRoom } from '../scene-room.ts';
import { type Scheme, schemeOf } from '../scheme.ts';
import { centredIn } from './zones.ts';

/** Letters a line may have to stand small beside the next one. */
const LONGEST_BEFORE = 44;
/** Parts of contrast from which two halves are told apart. */
const TOLD_APART = 1.6;

/** The line of the scene before, where this one turns it around; null when it does not. */
export function lineBefore({ brief, index }: SceneRoom): string | null {
  const before = brief.scenes[index - 1];
  const isBefore = before?.kind === 'tension' || (before?.kind === 'hook' && index === 1);
  return before && isBefore && before.headline.length <= LONGEST_BEFORE ? before.headline : null;
}

/** Before and after: what was stands quietly on its own side, what is takes the rest of the frame. */
export function splitScene(room: SceneRoom, before: string): Layer[] {
  const { scene, format, begin } = room;
  const { panel, past, present, picture } = halvesOf(room);
  const scheme = pastScheme(room);
  const { x, y } = { x: panel.x + panel.width / 2, y: panel.y + panel.height / 2 };
  const edge = { at: begin, frames: 20 };
  const slide = format.wide
    ? { x: arrive({ ...edge, from: x - panel.width, to: x }), y }
    : { x, y: arrive({ ...edge, from: y - panel.height, to: y }) };
  const blocks = [
    headline(room, scene.headline, { size: format.wide ? 210 : 190, lines: 4, at: 8 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64, at: 20 })]),
  ];
  return [
    ...backdrop(room),
    ...(picture === null ? [] : hero(room, picture)),
    shape(
      { name: 'rect', width: panel.width, height: panel.height, radius: 0 },
      scheme.base,
      slide,
    ),
    textIn(room, centredIn(room, past), [quietly(room, before, scheme)], {
      anchor: 'center',
      behind: [scheme.base],
    }),
    textIn(room, format.wide ? present : centredIn(room, present), blocks, { anchor: 'center' }),
  ];
}

function quietly(room: SceneRoom, text: string, scheme: Scheme): TextBlock {
  const { begin, format } = room;
  return {
    ...support(room, text, { size: format.wide ? 104 : 84, least: 56, lines: format.wide ? 5 : 2 }),
    fill: scheme.quiet,
    enter: { unit: 'line', preset: 'fade', at: begin + 4, frames: 12, stagger: 0, ease: 'out' },
  };
}

/** The darker or lighter end of the palette, whichever is told from this scene's ground. */
function pastScheme({ palette, scheme }: SceneRoom): Scheme {
  const isApart = contrastOf(palette.deep, scheme.base) >= TOLD_APART;
  return schemeOf(palette, isApart ? 'deep' : 'light', 0);
}

interface Halves {
  panel: Box;
  past: Box;
  present: Box;
  picture: Box | null;
}

function halvesOf({ format }: SceneRoom): Halves {
  const { width, height, safe, page, wide } = format;
  if (wide) {
    const edge = Math.round(width * 0.36);
    return {
      panel: { x: 0, y: 0, width: edge, height },
      past: { x: safe.x, y: page.y, width: edge - safe.x - 60, height: page.height },
      present: {
        x: edge + 90,
        y: page.y,
        width: safe.x + safe.width - edge - 90,
        height: page.height,
      },
      picture: null,
    };
  }
  const edge = Math.round(safe.y + safe.width * 0.24);
  const below = Math.round(height * 0.53);
  return {
    panel: { x: 0, y: 0, width, height: edge },
    past: { x: safe.x, y: safe.y, width: safe.width, height: edge - safe.y - 24 },
    present: { x: safe.x, y: edge + 48, width: safe.width, height: below - edge - 96 },
    picture: pictureFrom(below, format),
  };
}

/** The rest of the frame, and clear of captions. */
function pictureFrom(below: number, { width, height, captions }: Format): Box {
  const strip = captions.at(-1);
  const side = { x: width * 0.08, width: width * 0.92 };
  if (!strip) return { ...side, y: below, height: (height - below) * 1.15 };
  const under = strip.y + strip.height + 20;
  const isRoomUnder = height - under > height * 0.25;
  return isRoomUnder
    ? { ...side, y: under, height: (height - under) * 1.1 }
    : { ...side, y: below, height: strip.y - 20 - below };
}
