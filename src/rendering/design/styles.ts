import type { Entrance, Typeface } from '../draw/layer-spec.ts';
import type { Ground, Transition } from '../draw/film-spec.ts';
import type { SceneKind, Tone } from '../film-brief.ts';
import type { Role } from './scheme.ts';

interface GroundChoice {
  kind: Ground['kind'];
  role: Role;
}

export type StyleName =
  | 'bold-type'
  | 'poster'
  | 'editorial'
  | 'soft-gradient'
  | 'dark-luxury'
  | 'clean-tech'
  | 'playful-shapes';

/** A visual language: everything that makes two scenes of one film look like one hand. */
export interface Style {
  name: StyleName;
  tones: readonly Tone[];
  display: Typeface;
  /** For the words that carry a line; null = the display face in another colour. */
  accent: Typeface | null;
  body: Typeface;
  label: Typeface;
  upper: boolean;
  fit: 'block' | 'lines';
  leading: number;
  align: 'left' | 'center';
  mark: 'none' | 'underline' | 'marker';
  enter: Omit<Entrance, 'at'>;
  enterSupport: Omit<Entrance, 'at'>;
  grounds: Readonly<Record<SceneKind, GroundChoice>>;
  /** How far gradients leave their base, 0 to 1. */
  glow: number;
  grain: number;
  vignette: number;
  /** What stands for the product when there is no picture of it, and the shapes around it. */
  heroes: readonly PlainHero[];
  /** What shows the things of the product's world when we have drawings of them. */
  thingHeroes: readonly HeroKind[];
  air: 'dust' | 'bubbles' | 'sparks' | 'pluses' | null;
  transitions: readonly Transition['kind'][];
  marquee: boolean;
  buttonCorner: number;
  frame: 'card' | 'arch' | 'circle';
}

/** The first four can do without things to show. */
type PlainHero = 'solids' | 'mosaic' | 'orbits' | 'papercut';
export type HeroKind =
  'solids' | 'mosaic' | 'orbits' | 'papercut' | 'gathering' | 'giant' | 'parade';

function face(
  family: string,
  weight: number,
  tracking: number,
  style: Typeface['style'] = 'normal',
): Typeface {
  return { family, weight, tracking, style };
}

const SERIF_ITALIC = face('Instrument Serif', 400, -0.015, 'italic');

const BOLD: Style = {
  name: 'bold-type',
  tones: ['bold', 'playful', 'warm', 'serious'],
  display: face('Unbounded', 900, -0.035),
  accent: null,
  body: face('Sora', 600, 0),
  label: face('Sora', 700, 0.04),
  upper: true,
  fit: 'lines',
  leading: 0.98,
  align: 'left',
  mark: 'none',
  enter: { unit: 'letter', preset: 'mask', frames: 17, stagger: 0.8, ease: 'outStrong' },
  enterSupport: { unit: 'word', preset: 'rise', frames: 16, stagger: 2, ease: 'out' },
  grounds: {
    hook: { kind: 'flat', role: 'mid' },
    tension: { kind: 'flat', role: 'deep' },
    reveal: { kind: 'sunburst', role: 'hot' },
    benefit: { kind: 'flat', role: 'deep' },
    proof: { kind: 'flat', role: 'light' },
    close: { kind: 'sunburst', role: 'mid' },
  },
  glow: 0.5,
  grain: 0.5,
  vignette: 0.12,
  heroes: ['mosaic', 'solids'],
  thingHeroes: ['giant', 'mosaic', 'gathering', 'parade'],
  air: null,
  transitions: ['bands', 'whip', 'slash', 'cut', 'zoom', 'push', 'iris'],
  marquee: true,
  buttonCorner: 0.5,
  frame: 'card',
};

const POSTER: Style = {
  ...BOLD,
  name: 'poster',
  tones: ['bold', 'serious', 'warm', 'playful'],
  display: face('Archivo Black', 400, -0.03),
  accent: SERIF_ITALIC,
  body: face('DM Sans', 600, 0),
  label: face('DM Sans', 700, 0.03),
  leading: 0.92,
  enter: { unit: 'word', preset: 'slam', frames: 11, stagger: 4, ease: 'outStrong' },
  grounds: {
    hook: { kind: 'paper', role: 'light' },
    tension: { kind: 'flat', role: 'deep' },
    reveal: { kind: 'flat', role: 'mid' },
    benefit: { kind: 'paper', role: 'light' },
    proof: { kind: 'flat', role: 'hot' },
    close: { kind: 'flat', role: 'deep' },
  },
  mark: 'none',
  heroes: ['mosaic', 'papercut'],
  thingHeroes: ['giant', 'mosaic', 'papercut', 'parade'],
  transitions: ['push', 'cut', 'whip', 'bands', 'blinds', 'slash'],
  buttonCorner: 0.16,
  frame: 'card',
};

const EDITORIAL: Style = {
  name: 'editorial',
  tones: ['elegant', 'calm', 'warm', 'serious'],
  display: face('Instrument Serif', 400, -0.025),
  accent: SERIF_ITALIC,
  body: face('DM Sans', 500, 0),
  label: face('DM Sans', 600, 0.02),
  upper: false,
  fit: 'block',
  leading: 0.94,
  align: 'left',
  mark: 'underline',
  enter: { unit: 'line', preset: 'mask', frames: 26, stagger: 5, ease: 'outStrong' },
  enterSupport: { unit: 'line', preset: 'fade', frames: 22, stagger: 4, ease: 'out' },
  grounds: {
    hook: { kind: 'paper', role: 'light' },
    tension: { kind: 'flat', role: 'deep' },
    reveal: { kind: 'paper', role: 'light' },
    benefit: { kind: 'flat', role: 'mid' },
    proof: { kind: 'paper', role: 'light' },
    close: { kind: 'flat', role: 'deep' },
  },
  glow: 0.3,
  grain: 0.5,
  vignette: 0.08,
  heroes: ['papercut', 'orbits'],
  thingHeroes: ['papercut', 'gathering', 'giant'],
  air: null,
  transitions: ['bands', 'iris', 'fade', 'push'],
  marquee: false,
  buttonCorner: 0.5,
  frame: 'arch',
};

const SOFT: Style = {
  name: 'soft-gradient',
  tones: ['calm', 'warm', 'playful', 'elegant'],
  display: face('Bricolage Grotesque', 800, -0.04),
  accent: SERIF_ITALIC,
  body: face('Sora', 500, -0.005),
  label: face('Sora', 600, 0),
  upper: false,
  fit: 'block',
  leading: 0.98,
  align: 'center',
  mark: 'none',
  enter: { unit: 'word', preset: 'rise', frames: 20, stagger: 3, ease: 'outStrong' },
  enterSupport: { unit: 'word', preset: 'fade', frames: 18, stagger: 1.5, ease: 'out' },
  grounds: {
    hook: { kind: 'mesh', role: 'light' },
    tension: { kind: 'mesh', role: 'deep' },
    reveal: { kind: 'mesh', role: 'mid' },
    benefit: { kind: 'mesh', role: 'light' },
    proof: { kind: 'mesh', role: 'deep' },
    close: { kind: 'mesh', role: 'mid' },
  },
  glow: 1,
  grain: 0.5,
  vignette: 0,
  heroes: ['solids'],
  thingHeroes: ['solids', 'gathering', 'giant'],
  air: 'bubbles',
  transitions: ['iris', 'zoom', 'fade', 'push'],
  marquee: false,
  buttonCorner: 0.5,
  frame: 'card',
};

const LUXE: Style = {
  name: 'dark-luxury',
  tones: ['elegant'],
  display: face('DM Serif Display', 400, -0.015),
  accent: face('DM Serif Display', 400, -0.015, 'italic'),
  body: face('DM Sans', 400, 0.01),
  label: face('DM Sans', 500, 0.12),
  upper: false,
  fit: 'block',
  leading: 1,
  align: 'center',
  mark: 'none',
  enter: { unit: 'letter', preset: 'mask', frames: 26, stagger: 0.7, ease: 'outStrong' },
  enterSupport: { unit: 'line', preset: 'fade', frames: 24, stagger: 5, ease: 'out' },
  grounds: {
    hook: { kind: 'spotlight', role: 'deep' },
    tension: { kind: 'flat', role: 'deep' },
    reveal: { kind: 'spotlight', role: 'deep' },
    benefit: { kind: 'paper', role: 'light' },
    proof: { kind: 'spotlight', role: 'deep' },
    close: { kind: 'spotlight', role: 'deep' },
  },
  glow: 0.55,
  grain: 0.5,
  vignette: 0.45,
  heroes: ['orbits', 'solids'],
  thingHeroes: ['orbits', 'giant', 'gathering'],
  air: 'sparks',
  transitions: ['fade', 'iris', 'zoom'],
  marquee: false,
  buttonCorner: 0.5,
  frame: 'arch',
};

const TECH: Style = {
  name: 'clean-tech',
  tones: ['serious', 'bold', 'calm', 'elegant'],
  display: face('Space Grotesk', 700, -0.045),
  accent: null,
  body: face('Space Grotesk', 500, -0.01),
  label: face('Space Grotesk', 600, 0),
  upper: false,
  fit: 'block',
  leading: 0.98,
  align: 'left',
  mark: 'marker',
  enter: { unit: 'word', preset: 'mask', frames: 18, stagger: 2.5, ease: 'outStrong' },
  enterSupport: { unit: 'line', preset: 'rise', frames: 16, stagger: 3, ease: 'out' },
  grounds: {
    hook: { kind: 'grid', role: 'deep' },
    tension: { kind: 'grid', role: 'deep' },
    reveal: { kind: 'grid', role: 'light' },
    benefit: { kind: 'grid', role: 'light' },
    proof: { kind: 'dots', role: 'mid' },
    close: { kind: 'grid', role: 'deep' },
  },
  glow: 0.5,
  grain: 0.3,
  vignette: 0.1,
  heroes: ['orbits', 'solids', 'mosaic'],
  thingHeroes: ['gathering', 'orbits', 'parade', 'giant'],
  air: 'pluses',
  transitions: ['push', 'blinds', 'cut', 'zoom', 'whip', 'bands'],
  marquee: false,
  buttonCorner: 0.22,
  frame: 'card',
};

const PLAYFUL: Style = {
  name: 'playful-shapes',
  tones: ['playful', 'warm', 'bold'],
  display: face('Bricolage Grotesque', 800, -0.045),
  accent: null,
  body: face('Bricolage Grotesque', 600, 0),
  label: face('Bricolage Grotesque', 700, 0),
  upper: false,
  fit: 'lines',
  leading: 0.94,
  align: 'left',
  mark: 'marker',
  enter: { unit: 'word', preset: 'pop', frames: 17, stagger: 3, ease: 'outBack' },
  enterSupport: { unit: 'word', preset: 'drop', frames: 15, stagger: 2, ease: 'outBack' },
  grounds: {
    hook: { kind: 'dots', role: 'mid' },
    tension: { kind: 'flat', role: 'deep' },
    reveal: { kind: 'dots', role: 'light' },
    benefit: { kind: 'flat', role: 'hot' },
    proof: { kind: 'dots', role: 'light' },
    close: { kind: 'sunburst', role: 'mid' },
  },
  glow: 0.35,
  grain: 0.3,
  vignette: 0,
  heroes: ['mosaic', 'papercut', 'solids'],
  thingHeroes: ['gathering', 'parade', 'mosaic', 'papercut'],
  air: null,
  transitions: ['iris', 'slash', 'whip', 'bands', 'zoom', 'push'],
  marquee: true,
  buttonCorner: 0.5,
  frame: 'circle',
};

/** The same style for people who want it calm: its words fade in by the line. */
export function calmStyle(style: Style): Style {
  const enter = { unit: 'line', preset: 'fade', frames: 24, stagger: 6, ease: 'out' } as const;
  return { ...style, enter, enterSupport: enter, marquee: false, transitions: ['fade'] };
}

const STYLES: readonly Style[] = [BOLD, POSTER, EDITORIAL, SOFT, LUXE, TECH, PLAYFUL];

/** The styles that suit a tone, three at least, the most fitting first. */
export function stylesFor(tone: Tone): Style[] {
  return STYLES.filter((style) => style.tones.includes(tone)).sort(
    (first, second) => first.tones.indexOf(tone) - second.tones.indexOf(tone),
  );
}
