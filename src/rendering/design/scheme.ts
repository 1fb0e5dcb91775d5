import { contrastOf, luminance, mixed } from '../draw/color.ts';
import { difference, fromOklch, hueDistance, inLightness, legible, toOklch } from './oklch.ts';
import type { Palette } from './palettes.ts';

export type Role = 'deep' | 'mid' | 'light' | 'hot';

/** The colours of one scene. Whatever text stands on is in `behind`, and all text colours clear it. */
export interface Scheme {
  base: string;
  /** Neighbours of the base, for gradients and patterns. */
  tones: string[];
  /** Text. */
  ink: string;
  /** Quiet text. */
  quiet: string;
  /** Large text that carries the line. */
  accent: string;
  /** Shapes that may pass behind text. */
  soft: string;
  /** Words that run behind other words. */
  echo: string;
  /** Shapes that stand alone, strongest first. */
  shapes: string[];
  behind: string[];
  button: { fill: string; ink: string };
  dark: boolean;
}

const SMALL_TEXT = 4.5;
const LARGE_TEXT = 3;
/** Over them: grain and vignette take a little of a ground's contrast. */
const MARGIN = 0.3;

/** `glow` 0 to 1: how far gradients leave the base. */
export function schemeOf(palette: Palette, role: Role, glow: number): Scheme {
  const base =
    role === 'mid' || role === 'hot' ? groundable(palette[role], palette) : palette[role];
  const dark = luminance(base) < 0.22;
  const inkSeed =
    contrastOf(palette.light, base) > contrastOf(palette.deep, base) ? 'light' : 'deep';
  const far = inkSeed === 'light' ? '#000000' : '#ffffff';
  const neighbour = role === 'mid' ? far : palette.mid;
  const ink = legible(palette[inkSeed], [base], 5);

  const tones = [
    toned(base, neighbour, { share: 0.62 * glow, ink }),
    toned(base, role === 'light' ? palette.hot : palette.mid, { share: 0.4 * glow, ink }),
    toned(base, far, { share: 0.35 * glow, ink }),
  ];
  const soft = toned(base, role === 'mid' ? far : palette.mid, {
    share: role === 'deep' ? 0.24 : 0.22,
    ink,
  });
  const echo = toned(base, dark ? palette.mid : ink, { share: dark ? 0.4 : 0.14, ink });
  const behind = [base, soft, echo, ...tones];
  const accent = accentFor(
    role === 'light' ? ['hot', 'mid', 'deep'] : ['hot', 'light', 'mid', 'deep'],
    { palette, behind, ink },
  );
  return {
    base,
    tones,
    ink,
    quiet: legible(mixed(ink, base, 0.22), behind, SMALL_TEXT + MARGIN),
    accent,
    soft,
    echo,
    shapes: standingOut([palette.hot, palette.mid, palette.light, palette.deep], base),
    behind,
    button: buttonOn(base, palette, role),
    dark,
  };
}

/** A colour text can stand on: neither ink reads well on the middle greys. */
function groundable(color: string, palette: Palette): string {
  const best = Math.max(contrastOf(color, palette.light), contrastOf(color, palette.deep));
  if (best >= 6) return color;
  const towards =
    contrastOf(color, palette.deep) >= contrastOf(color, palette.light) ? '#ffffff' : '#000000';
  const start = toOklch(color);
  // Lighter or darker, never greyer: a colour mixed with white is chalk.
  for (let step = 0.02; step < 1; step += 0.02) {
    const lightness = towards === '#ffffff' ? start.l + step : start.l - step;
    if (lightness > 0.97 || lightness < 0.1) return towards;
    const candidate = fromOklch(inLightness(start, lightness));
    const ink = towards === '#ffffff' ? palette.deep : palette.light;
    if (contrastOf(candidate, ink) >= 6) return candidate;
  }
  return towards;
}

/** A neighbour of the base that small text still clears. */
function toned(
  base: string,
  other: string,
  { share, ink }: { share: number; ink: string },
): string {
  for (let part = share; part > 0.01; part *= 0.8) {
    const tone = blended(base, other, part);
    if (contrastOf(tone, ink) >= SMALL_TEXT + MARGIN) return tone;
  }
  return base;
}

/** Degrees from which two hues give mud when they are mixed. */
const MUDDY = 75;

/** A mixture that keeps its colour: far hues give only their lightness. */
function blended(base: string, other: string, share: number): string {
  const [from, to] = [toOklch(base), toOklch(other)];
  const isMud = from.c > 0.05 && to.c > 0.05 && hueDistance(from.h, to.h) > MUDDY;
  if (!isMud) return mixed(base, other, share);
  const l = from.l + (to.l > from.l ? 1 : -1) * share * 0.22;
  return fromOklch({ l: Math.min(0.97, Math.max(0.08, l)), c: from.c, h: from.h + 14 * share });
}

/** How much an accent may be lightened or darkened before it is another colour. */
const ACCENT_REACH = 0.2;

/** True for two strong colours of far hues and like lightness: their edge flickers before the eye. */
export function vibrates(color: string, ground: string): boolean {
  const [a, b] = [toOklch(color), toOklch(ground)];
  const isStrong = Math.min(a.c, b.c) > 0.09 && hueDistance(a.h, b.h) > 70;
  return isStrong && contrastOf(color, ground) < SMALL_TEXT;
}

/** The first colour that reads as large text and is told from the ink; else the ink itself. */
function accentFor(
  roles: readonly Role[],
  { palette, behind, ink }: { palette: Palette; behind: readonly string[]; ink: string },
): string {
  for (const role of roles) {
    const color = legible(palette[role], behind, LARGE_TEXT + MARGIN);
    const moved = Math.abs(toOklch(color).l - toOklch(palette[role]).l);
    if (moved > ACCENT_REACH || difference(color, ink) <= 0.16) continue;
    if (behind.every((ground) => !vibrates(color, ground))) return color;
  }
  return ink;
}

function standingOut(colors: readonly string[], base: string): string[] {
  const visible = colors.filter((color) => contrastOf(color, base) >= 1.35);
  return visible.length > 0 ? visible : [...colors];
}

function buttonOn(base: string, palette: Palette, role: Role): Scheme['button'] {
  const order =
    role === 'hot' ? [palette.deep, palette.light] : [palette.hot, palette.deep, palette.light];
  const fill =
    order.find((color) => contrastOf(color, base) >= 2) ?? legible(palette.hot, [base], 3);
  const further =
    contrastOf(palette.deep, fill) >= contrastOf(palette.light, fill)
      ? palette.deep
      : palette.light;
  const ink = legible(further, [fill], SMALL_TEXT + MARGIN);
  // On a middle tone neither black nor white reads well.
  return { fill: legible(fill, [ink], SMALL_TEXT + MARGIN), ink };
}
