import type { Entrance, TextBlock, TextLayer, Typeface } from '../draw/layer-spec.ts';
import type { Box } from '../draw/spec-values.ts';
import { isRightToLeft } from '../draw/words.ts';
import { coveringTypeface } from './film-fonts.ts';
import type { SceneRoom } from './scene-room.ts';

/** Pixels below which a line is not read on a phone, at 1080 across. */
const LEAST_SUPPORT = 56;
/** A wide film is shown narrower than it is. */
const LEAST_SUPPORT_WIDE = 64;
const LEAST_LABEL = 50;

interface Wish {
  size: number;
  /** Below this it shrinks only when nothing else helps. */
  least?: number;
  lines?: number;
  at?: number;
  gap?: number;
}

/** The line that fills the frame. */
export function headline(room: SceneRoom, text: string, wish: Wish): TextBlock {
  const { style, scheme, brief, scene } = room;
  const shown = style.upper ? text.toLocaleUpperCase(brief.language) : text;
  const emphasis = rangesOf(shown, scene.emphasis, style.upper, brief.language);
  const at = room.begin + (wish.at ?? 0);
  return {
    ...plain(room, shown, style.display),
    size_max: wish.size,
    size_min: Math.min(wish.size, wish.least ?? 48),
    lines_max: wish.lines ?? 5,
    leading: style.leading,
    fit: style.fit,
    fill: scheme.ink,
    emphasis,
    ...carried(room, shown, emphasis),
    gap: wish.gap ?? 0.3,
    enter: paced(style.enter, shown, { at, frames: room.settle }),
  };
}

/** How the words that carry a line are told from the others. */
function carried(
  { style, scheme }: SceneRoom,
  shown: string,
  emphasis: readonly [number, number][],
): Pick<TextBlock, 'emphasis_typeface' | 'emphasis_fill' | 'emphasis_mark' | 'mark_fill'> {
  // A line of a single word gains nothing from a face of its own, and other scripts have no italic.
  const plainly = coversAll(shown, emphasis) || !isLatin(shown);
  const accent = plainly ? null : style.accent;
  // Where no colour of its own can carry the words, a marker does.
  const mark = scheme.accent === scheme.ink && accent === null ? 'marker' : style.mark;
  const marker = mark === 'marker' && accent === null;
  return {
    emphasis_typeface: accent && coveringTypeface(accent, shown),
    emphasis_fill: marker ? scheme.button.ink : scheme.accent,
    emphasis_mark: mark,
    mark_fill: marker ? scheme.button.fill : scheme.accent,
  };
}

/** A whole line in the colour that carries words. */
export function inAccent({ scheme }: SceneRoom, block: TextBlock): TextBlock {
  return {
    ...block,
    emphasis: [[0, block.text.length]],
    emphasis_typeface: null,
    emphasis_fill: scheme.accent,
    emphasis_mark: 'none',
  };
}

/** The quieter line below. */
export function support(room: SceneRoom, text: string, wish: Wish): TextBlock {
  const { style, scheme, format } = room;
  const at = room.begin + (wish.at ?? 12);
  return {
    ...plain(room, text, style.body),
    size_max: wish.size,
    size_min: Math.min(wish.size, wish.least ?? (format.wide ? LEAST_SUPPORT_WIDE : LEAST_SUPPORT)),
    lines_max: wish.lines ?? 3,
    leading: 1.26,
    fill: scheme.quiet,
    emphasis_fill: scheme.quiet,
    mark_fill: scheme.quiet,
    // A marker stands out below its words.
    gap: wish.gap ?? (style.mark === 'marker' ? 1 : 0.75),
    enter: paced(style.enterSupport, text, { at, frames: room.settle }),
  };
}

/** A small line that says whose film it is. */
export function label(room: SceneRoom, text: string, wish: Wish): TextBlock {
  const { style, scheme } = room;
  return {
    ...plain(room, text, style.label),
    size_max: wish.size,
    size_min: Math.min(wish.size, wish.least ?? LEAST_LABEL),
    lines_max: wish.lines ?? 1,
    leading: 1.2,
    fill: scheme.quiet,
    emphasis_fill: scheme.quiet,
    mark_fill: scheme.quiet,
    gap: wish.gap ?? 0.6,
    enter: {
      unit: 'line',
      preset: 'fade',
      at: Math.round(room.begin + (wish.at ?? 0)),
      frames: 14,
      stagger: 0,
      ease: 'out',
    },
  };
}

export function textIn(
  room: SceneRoom,
  box: Box,
  blocks: TextBlock[],
  set: Partial<Pick<TextLayer, 'anchor' | 'align' | 'behind'>> = {},
): TextLayer {
  const align = set.align ?? room.style.align;
  const reads = blocks.map(({ text }) => text).join(' ');
  return {
    kind: 'text',
    box,
    anchor: set.anchor ?? 'top',
    align: align === 'left' && isRightToLeft(reads) ? 'right' : align,
    blocks,
    behind: set.behind ?? room.scheme.behind,
    leave_at: null,
  };
}

function plain(room: SceneRoom, text: string, typeface: Typeface): TextBlock {
  return {
    text,
    typeface: coveringTypeface(typeface, text),
    size_max: 40,
    size_min: 30,
    lines_max: 1,
    leading: 1.2,
    fit: 'block',
    fill: room.scheme.ink,
    emphasis: [],
    emphasis_typeface: null,
    emphasis_fill: room.scheme.ink,
    emphasis_mark: 'none',
    mark_fill: room.scheme.ink,
    gap: 0,
    enter: { unit: 'line', preset: 'fade', at: 0, frames: 10, stagger: 0, ease: 'out' },
  };
}

/** Slows the style's entrance for few units and hurries it for many, so that the line is there in time. */
function paced(
  enter: Omit<Entrance, 'at'>,
  text: string,
  { at, frames }: { at: number; frames: number },
): Entrance {
  const units = { letter: text.length, word: text.split(/\s+/u).length, line: 3 }[enter.unit];
  const duration = Math.max(6, Math.min(enter.frames, Math.round(frames * 0.6)));
  const room = Math.max(0, frames - duration);
  const stagger = Math.min(enter.stagger, room / Math.max(1, units));
  return {
    ...enter,
    at: Math.round(at),
    frames: duration,
    stagger: Math.round(stagger * 100) / 100,
  };
}

/** Where the words that carry a line stand in it. */
function rangesOf(
  text: string,
  words: readonly string[],
  upper: boolean,
  locale: string,
): [number, number][] {
  return words.flatMap((word) => {
    const sought = upper ? word.toLocaleUpperCase(locale) : word;
    const from = sought === '' ? -1 : text.indexOf(sought);
    return from < 0 ? [] : [[from, from + sought.length] as [number, number]];
  });
}

/** True for text whose letters the Latin display faces were drawn for. */
export function isLatin(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

function coversAll(text: string, ranges: readonly [number, number][]): boolean {
  const covered = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
  return covered >= text.replace(/\s+/gu, '').length * 0.9;
}
