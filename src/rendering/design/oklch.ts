import { contrastOf, readColor, toHex } from '../draw/color.ts';

/** Lightness 0 to 1, chroma 0 to about 0.3, hue in degrees: even steps look even. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

export function toOklch(color: string): Oklch {
  const { r, g, b } = readColor(color);
  const [red, green, blue] = [linear(r), linear(g), linear(b)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bee = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(a, bee),
    h: ((Math.atan2(bee, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The nearest colour a screen has: chroma gives way until it fits. */
export function fromOklch({ l, c, h }: Oklch): string {
  let chroma = c;
  let rgb = toRgb({ l, c: chroma, h });
  while (chroma > 0.001 && rgb.some((channel) => channel < -0.001 || channel > 1.001)) {
    chroma *= 0.94;
    rgb = toRgb({ l, c: chroma, h });
  }
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => encoded(channel) * 255);
  return toHex({ r, g, b });
}

function toRgb({ l, c, h }: Oklch): number[] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function encoded(channel: number): number {
  const share = Math.min(1, Math.max(0, channel));
  return share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
}

/** Yellows and golds: the darker they get, the greener the eye takes them to be. */
const TURNS_OLIVE = { from: 62, to: 118, below: 0.72 } as const;
/** Degrees towards orange for each step of lightness below that. */
const WARMING = 95;

/** A colour in another lightness. A darkened gold becomes a brown, as it does in nature, and no olive. */
export function inLightness({ c, h }: Oklch, l: number): Oklch {
  const isOlive = h > TURNS_OLIVE.from && h < TURNS_OLIVE.to && l < TURNS_OLIVE.below;
  if (!isOlive) return { l, c, h };
  return { l, c, h: Math.max(TURNS_OLIVE.from, h - (TURNS_OLIVE.below - l) * WARMING) };
}

/** Distance of two colours as the eye has it, about 0 to 1. */
export function difference(first: string, second: string): number {
  const [a, b] = [toOklch(first), toOklch(second)];
  const radians = Math.PI / 180;
  return Math.hypot(
    a.l - b.l,
    a.c * Math.cos(a.h * radians) - b.c * Math.cos(b.h * radians),
    a.c * Math.sin(a.h * radians) - b.c * Math.sin(b.h * radians),
  );
}

/** Degrees between two hues, the short way round. */
export function hueDistance(first: number, second: number): number {
  const distance = Math.abs(first - second) % 360;
  return Math.min(distance, 360 - distance);
}

/** The colour, made lighter or darker just as far as it takes to stand out from every ground. */
export function legible(color: string, grounds: readonly string[], ratio: number): string {
  const passes = (candidate: string) =>
    grounds.every((ground) => contrastOf(candidate, ground) >= ratio);
  if (passes(color)) return color;
  const start = toOklch(color);
  for (let step = 1; step <= 50; step += 1) {
    for (const direction of [1, -1]) {
      const l = start.l + direction * step * 0.02;
      if (l < 0 || l > 1) continue;
      const candidate = fromOklch(inLightness(start, l));
      if (passes(candidate)) return candidate;
    }
  }
  const worst = (candidate: string) =>
    Math.min(...grounds.map((ground) => contrastOf(candidate, ground)));
  return worst('#ffffff') >= worst('#000000') ? '#ffffff' : '#000000';
}
