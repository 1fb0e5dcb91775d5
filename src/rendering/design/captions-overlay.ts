import type { Caption } from '../captions/caption.ts';
import { mixed } from '../draw/color.ts';
import type { SceneSpec } from '../draw/film-spec.ts';
import type { CaptionsLayer, Layer } from '../draw/layer-spec.ts';
import type { Box } from '../draw/spec-values.ts';
import { isRightToLeft } from '../draw/words.ts';
import { coveringTypeface } from './film-fonts.ts';
import { centred, type Format } from './format.ts';
import { legible } from './oklch.ts';
import type { Palette } from './palettes.ts';
import type { SceneRoom } from './scene-room.ts';
import { difference } from './oklch.ts';
import type { Style } from './styles.ts';

/** Pixels of a caption's type at 1080 and at 1920 across, as large as two lines fit their strip. */
const SIZE = 54;
const SIZE_WIDE = 58;
/** A chip is quiet: nearly black, with a breath of the brand in it. */
const DARKENED = 0.42;
/** Small text on its chip, with a margin over the 4.5 that is asked for. */
const INK_CONTRAST = 7;
const SPOKEN_CONTRAST = 4.8;
/** From this distance on the eye tells the spoken word from the others. */
const TOLD_APART = 0.14;

type World = Pick<SceneRoom, 'brief' | 'style' | 'format' | 'palette'>;

/** The captions of a film as one layer over all of it; none when none are shown in the picture. */
export function captionsOverlay(world: World, scenes: readonly SceneSpec[]): Layer[] {
  const { brief, style, format, palette } = world;
  const captions = brief.captions ?? [];
  if (captions.length === 0) return [];
  const words = captions.flatMap(({ lines }) => lines).join(' ');
  return [
    {
      kind: 'captions',
      typeface: coveringTypeface(captionFace(style), words),
      size: format.wide ? SIZE_WIDE : SIZE,
      corner: Math.min(0.32, style.buttonCorner * 0.64),
      ...colorsOf(palette),
      highlight: style.mark === 'marker' ? 'marker' : 'color',
      cues: captions.map((caption) => toCue(caption, stripOf(scenes, format, caption), world)),
    },
  ];
}

/** Heavy enough to be read small, and without the label's wide tracking. */
function captionFace({ body }: Style) {
  return { ...body, weight: Math.max(600, body.weight), tracking: 0 };
}

function colorsOf(palette: Palette): Pick<CaptionsLayer, 'chip' | 'ink' | 'spoken' | 'marked'> {
  const chip = mixed(palette.deep, '#000000', DARKENED);
  const ink = legible(mixed(palette.light, '#ffffff', 0.5), [chip], INK_CONTRAST);
  const choices = [palette.hot, palette.mid, mixed(palette.hot, palette.mid, 0.5)].map((color) =>
    legible(color, [chip], SPOKEN_CONTRAST),
  );
  const distances = choices.map((color) => difference(color, ink));
  const first = distances.findIndex((distance) => distance >= TOLD_APART);
  const spoken = choices[first >= 0 ? first : distances.indexOf(Math.max(...distances))] ?? ink;
  return { chip, ink, spoken, marked: legible(chip, [spoken], SPOKEN_CONTRAST) };
}

/** The first strip of the format that this scene's type leaves free. */
function stripOf(scenes: readonly SceneSpec[], { captions }: Format, { from }: Caption): Box {
  const scene = scenes.findLast(({ start }) => start <= from);
  const taken = scene?.layers.flatMap(boxOf) ?? [];
  const strip = captions.find((box) => !taken.some((other) => meet(box, other))) ?? captions.at(-1);
  if (!strip) throw new Error('unreachable: a format with captions has a strip for them');
  return strip;
}

function boxOf(layer: Layer): Box[] {
  return layer.kind === 'text' || layer.kind === 'button' ? [layer.box] : [];
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function toCue(
  { from, to, lines, words = [] }: Caption,
  box: Box,
  { style, format }: World,
): CaptionsLayer['cues'][number] {
  const text = lines.join('\n');
  const align = style.align === 'left' && isRightToLeft(text) ? 'right' : style.align;
  return {
    from,
    to,
    box: align === 'center' ? centred(box, format) : box,
    align,
    text,
    words: words.map(({ begins, ends, at }) => [begins, ends, at]),
  };
}
