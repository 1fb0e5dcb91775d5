import { z } from 'zod';
import { FPS, SCENE_KINDS, TONES } from '../film-brief.ts';
import { layer } from './layer-spec.ts';
import { color, frames } from './spec-values.ts';

export const TRANSITION_KINDS = [
  'cut',
  'push',
  'bands',
  'iris',
  'slash',
  'zoom',
  'fade',
  'blinds',
  'whip',
  'match',
] as const;

/** How one scene takes over from the one before, in the first `frames` of its own time. */
const transition = z.strictObject({
  kind: z.enum(TRANSITION_KINDS),
  frames,
  /** Where the next scene comes from. */
  from: z.enum(['left', 'right', 'top', 'bottom']),
  /** Bands of colour that run ahead of the next scene. */
  colors: z.array(color),
});

/** What is behind everything. Scenes with the same ground share one bitmap, which drifts on over the cut. */
const ground = z.strictObject({
  kind: z.enum(['flat', 'mesh', 'paper', 'spotlight', 'grid', 'dots', 'sunburst']),
  base: color,
  tones: z.array(color),
  /** 0 none to 1 strong. */
  grain: z.number().min(0).max(1),
  vignette: z.number().min(0).max(1),
  seed: z.int(),
});

const scene = z.strictObject({
  scene_number: z.int().min(1),
  kind: z.enum(SCENE_KINDS),
  /** First frame in the film. */
  start: frames,
  frames: frames.min(1),
  ground,
  /** A moving picture in place of the ground, of the film's size and rate; its first frame is the scene's. */
  footage: z
    .strictObject({
      /** Id under which the stage has it. */
      video: z.string(),
      /** How many it has; a scene that needs more stays on the last. */
      frames: frames.min(1),
    })
    .optional(),
  layers: z.array(layer),
  transition: transition.nullable(),
});

const soundtrack = z.strictObject({
  mood: z.enum(TONES),
  bpm: z.number().min(50).max(180),
  seed: z.int(),
  /** Frames at which a new scene begins. */
  cuts: z.array(frames),
  /** Frames at which something lands and wants a sound. */
  accents: z.array(frames),
});

const fontFace = z.strictObject({
  family: z.string(),
  /** Part of the family that one file holds: `latin`, `latin-ext`, `arabic` … */
  subset: z.string(),
  weight: z.int().min(100).max(900),
  style: z.enum(['normal', 'italic']),
});

/** A drawing of a thing: its parts from back to front, each in one of the drawing's tones. */
const propDrawing = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        /** Moves, lines, curves and ends in a square of 800, written as in an SVG path. */
        outline: z.string().regex(/^[MLCZ\d\s-]+$/),
        tone: z.int().min(0),
      }),
    )
    .min(1),
});

/** A film as data. All positions are pixels of the film, all times whole frames. */
export const filmSpec = z.strictObject({
  version: z.literal(1),
  width: z.int().min(2),
  height: z.int().min(2),
  fps: z.literal(FPS),
  frames: frames.min(1),
  seed: z.int(),
  /** BCP 47. */
  language: z.string(),
  /** Name of the visual style, for people. */
  style: z.string(),
  /** No text comes nearer to the edge than this box. */
  safe: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  fonts: z.array(fontFace),
  /** Ids of the pictures the stage must bring. */
  images: z.array(z.string()),
  /** The drawings its scenes show, by name. */
  props: z.record(z.string(), propDrawing).default({}),
  scenes: z.array(scene).min(1),
  /** Drawn over every scene, on the film's own clock. */
  overlays: z.array(layer),
  soundtrack,
});

export type FilmSpec = z.infer<typeof filmSpec>;
export type PropDrawing = z.infer<typeof propDrawing>;
export type SceneSpec = z.infer<typeof scene>;
export type Ground = z.infer<typeof ground>;
export type Transition = z.infer<typeof transition>;
export type Soundtrack = z.infer<typeof soundtrack>;
export type FontFace = z.infer<typeof fontFace>;
