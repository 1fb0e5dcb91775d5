import { z } from 'zod';
import { EASES } from './easing.ts';
import { box, color, frames, motion } from './spec-values.ts';

/** Where a thing is and how it moves; `x` and `y` are its middle. */
const place = {
  x: motion,
  y: motion,
  scale: motion,
  /** Radians. */
  rotation: motion,
  opacity: motion,
};

/** A typeface in use; its fallbacks for other scripts are found by the drawing from the film's fonts. */
const typeface = z.strictObject({
  family: z.string(),
  weight: z.int().min(100).max(900),
  style: z.enum(['normal', 'italic']),
  /** Letter spacing in parts of the size. */
  tracking: z.number(),
});

const entrance = z.strictObject({
  unit: z.enum(['letter', 'word', 'line']),
  preset: z.enum(['mask', 'rise', 'slam', 'pop', 'fade', 'slide', 'drop', 'stretch', 'count']),
  /** May be before the scene's first frame: then the scene opens in full swing. */
  at: z.int(),
  frames: frames.min(1),
  /** Frames between one unit and the next. */
  stagger: z.number().min(0),
  ease: z.enum(EASES),
});

const textBlock = z.strictObject({
  text: z.string().min(1),
  typeface,
  /** Pixels; a text shrinks until it fits, below `size_min` only when nothing else helps. */
  size_max: z.number().positive(),
  size_min: z.number().positive(),
  lines_max: z.int().min(1),
  /** Line height in parts of the size. */
  leading: z.number().positive(),
  /** `lines`: every line is set as wide as the box, like a poster. */
  fit: z.enum(['block', 'lines']),
  fill: color,
  /** Stretches of `text` that carry it: [from, to) in UTF-16 units. */
  emphasis: z.array(z.tuple([z.int(), z.int()])),
  emphasis_typeface: typeface.nullable(),
  /** Where a line had to be set smaller than 72 pixels its emphasis keeps to `fill`, unless it is on a marker. */
  emphasis_fill: color,
  emphasis_mark: z.enum(['none', 'underline', 'marker']),
  mark_fill: color,
  /** Space to the block above, in parts of the larger of both sizes. */
  gap: z.number().min(0),
  enter: entrance,
});

/** Blocks of text under each other in a box; all of them shrink together until they fit. */
const textLayer = z.strictObject({
  kind: z.literal('text'),
  box,
  anchor: z.enum(['top', 'center', 'bottom']),
  align: z.enum(['left', 'center', 'right']),
  blocks: z.array(textBlock).min(1),
  /** Every colour the text may stand on, for the contrast check. */
  behind: z.array(color).min(1),
  /** Frame at which it leaves, when it does before the scene ends. */
  leave_at: frames.nullable(),
});

const path = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('circle'), radius: motion }),
  z.strictObject({ name: z.literal('ring'), radius: motion, thickness: z.number().positive() }),
  z.strictObject({
    name: z.literal('rect'),
    width: motion,
    height: motion,
    radius: z.number().min(0),
  }),
  /** Solid for its first part, then clearer and clearer: words beside a photo stand on it. */
  z.strictObject({
    name: z.literal('scrim'),
    width: z.number().positive(),
    height: z.number().positive(),
    /** Part of its length that is solid. */
    solid: z.number().min(0).max(1),
    /** Where it has gone. */
    clear: z.enum(['right', 'bottom']),
    /** Part of its length at which nothing is left. */
    gone: z.number().min(0).max(1),
  }),
  z.strictObject({
    name: z.literal('arch'),
    width: z.number().positive(),
    height: z.number().positive(),
  }),
  z.strictObject({ name: z.literal('drop'), radius: z.number().positive() }),
  z.strictObject({ name: z.literal('half'), radius: z.number().positive() }),
  z.strictObject({ name: z.literal('quarter'), radius: z.number().positive() }),
  z.strictObject({
    name: z.literal('burst'),
    points: z.int().min(3),
    inner: z.number().positive(),
    outer: z.number().positive(),
  }),
  z.strictObject({ name: z.literal('rays'), count: z.int().min(2), radius: z.number().positive() }),
  z.strictObject({
    name: z.literal('petals'),
    count: z.int().min(3),
    radius: z.number().positive(),
  }),
  z.strictObject({
    name: z.literal('wave'),
    width: z.number().positive(),
    height: z.number().positive(),
    thickness: z.number().positive(),
    swings: z.int().min(1),
  }),
  z.strictObject({ name: z.literal('plus'), radius: z.number().positive(), thickness: z.number() }),
  z.strictObject({
    name: z.literal('dots'),
    columns: z.int().min(1),
    rows: z.int().min(1),
    gap: z.number().positive(),
    radius: z.number().positive(),
  }),
  z.strictObject({ name: z.literal('blob'), radius: z.number().positive(), seed: z.int() }),
]);

const shapeLayer = z.strictObject({ kind: z.literal('shape'), path, fill: color, ...place });

/** A solid body with light on it, drawn once and kept as a bitmap. */
const solidLayer = z.strictObject({
  kind: z.literal('solid'),
  body: z.enum(['sphere', 'ring', 'capsule', 'disc', 'cube', 'drop']),
  size: z.number().positive(),
  fill: color,
  /** Colour the light leaves on its edge. */
  rim: color,
  /** Pixels of blur, for what is near the camera or far away. */
  blur: z.number().min(0),
  shadow: z.number().min(0).max(1),
  ...place,
});

/** One of the film's own drawings with light on it, painted once and kept as a bitmap. */
const propLayer = z.strictObject({
  kind: z.literal('prop'),
  /** Name in the film's `props`. */
  prop: z.string(),
  /** One colour for each tone of the drawing. */
  colors: z.array(color).min(1),
  size: z.number().positive(),
  /** What it seems to be made of. */
  finish: z.enum(['clay', 'glass', 'gilded', 'paper', 'sticker', 'block']),
  /** Colour of its edge: a sticker's rim, a block's side, the light on gold. */
  edge: color,
  /** Pixels of blur, for what is near the camera or far away. */
  blur: z.number().min(0),
  shadow: z.number().min(0).max(1),
  ...place,
});

const glowLayer = z.strictObject({
  kind: z.literal('glow'),
  radius: z.number().positive(),
  fill: color,
  ...place,
});

const pictureLayer = z.strictObject({
  kind: z.literal('picture'),
  image: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** `cut_out` stands free with its own shadow; the others show a photo inside a shape, never stretched. */
  frame: z.enum(['cut_out', 'card', 'arch', 'circle']),
  corner: z.number().min(0),
  /** 0 none to 1 deep. */
  shadow: z.number().min(0).max(1),
  shadow_fill: color,
  /** How clearly a product that is cut out is seen again in the ground it stands on: 0 not at all. */
  reflection: z.number().min(0).max(1).default(0),
  /** Frame at which light runs over it. */
  shine_at: frames.nullable(),
  /** How close the camera is inside a frame: 1 shows all that fits. */
  zoom: motion,
  ...place,
});

const marqueeLayer = z.strictObject({
  kind: z.literal('marquee'),
  text: z.string().min(1),
  typeface,
  size: z.number().positive(),
  ink: color,
  /** Height of the band behind the words; null = none. */
  band: z.strictObject({ fill: color, height: z.number().positive() }).nullable(),
  /** Pixels a frame, negative to the left. */
  speed: z.number(),
  y: motion,
  rotation: z.number(),
  opacity: motion,
});

const buttonLayer = z.strictObject({
  kind: z.literal('button'),
  box,
  label: z.string().min(1),
  typeface,
  size_max: z.number().positive(),
  fill: color,
  ink: color,
  /** Parts of its height: 0.5 is a pill. */
  corner: z.number().min(0).max(0.5),
  arrow: z.boolean(),
  at: frames,
  /** True when it only fades in, and does not beat. */
  still: z.boolean().default(false),
});

const particlesLayer = z.strictObject({
  kind: z.literal('particles'),
  look: z.enum(['dust', 'bubbles', 'confetti', 'sparks', 'pluses']),
  count: z.int().min(1),
  seed: z.int(),
  colors: z.array(color).min(1),
  size_min: z.number().positive(),
  size_max: z.number().positive(),
  at: frames,
  /** Where confetti starts from; the others fill the frame. */
  x: z.number(),
  y: z.number(),
  opacity: motion,
});

/** Captions on a chip, the word that is spoken in a colour of its own. On the film's clock, so an overlay. */
const captionsLayer = z.strictObject({
  kind: z.literal('captions'),
  typeface,
  /** Pixels; a caption that does not fit its box is smaller. */
  size: z.number().positive(),
  chip: color,
  /** Parts of a line's height: 0.5 is a pill. */
  corner: z.number().min(0).max(0.5),
  ink: color,
  /** `color`: the spoken word itself is `spoken`; `marker`: it is `marked` on a stroke of `spoken`. */
  highlight: z.enum(['color', 'marker']),
  spoken: color,
  marked: color,
  cues: z.array(
    z.strictObject({
      /** First frame of the film, and the one after the last. */
      from: frames,
      to: frames,
      /** The chip stays inside, at its lower edge. */
      box,
      align: z.enum(['left', 'center', 'right']),
      /** Lines are parted by line breaks. */
      text: z.string().min(1),
      /** Stretches of `text`, [from, to) in UTF-16 units, and the frame each is begun at. */
      words: z.array(z.tuple([z.int(), z.int(), frames])),
    }),
  ),
});

export const layer = z.discriminatedUnion('kind', [
  textLayer,
  shapeLayer,
  solidLayer,
  propLayer,
  glowLayer,
  pictureLayer,
  marqueeLayer,
  buttonLayer,
  particlesLayer,
  captionsLayer,
]);

export type Layer = z.infer<typeof layer>;
export type TextLayer = z.infer<typeof textLayer>;
export type TextBlock = z.infer<typeof textBlock>;
export type Typeface = z.infer<typeof typeface>;
export type Entrance = z.infer<typeof entrance>;
export type ShapeLayer = z.infer<typeof shapeLayer>;
export type ShapePath = z.infer<typeof path>;
export type SolidLayer = z.infer<typeof solidLayer>;
export type PropLayer = z.infer<typeof propLayer>;
export type GlowLayer = z.infer<typeof glowLayer>;
export type PictureLayer = z.infer<typeof pictureLayer>;
export type MarqueeLayer = z.infer<typeof marqueeLayer>;
export type ButtonLayer = z.infer<typeof buttonLayer>;
export type ParticlesLayer = z.infer<typeof particlesLayer>;
export type CaptionsLayer = z.infer<typeof captionsLayer>;
