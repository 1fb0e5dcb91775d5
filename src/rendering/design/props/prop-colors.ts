import { mixed } from '../../draw/color.ts';
import { outlineBounds } from '../../draw/trace-outline.ts';
import { difference, fromOklch, hueDistance, type Oklch, toOklch } from '../oklch.ts';
import type { Prop } from './prop-library.ts';

/** Below this chroma a tone is a grey. */
const GREY = 0.035;
/** Lightness from which a grey thing is paper. */
const PAPER = 0.8;
/** Hues nearer than this, in degrees, belong to one material. */
const SAME_MATERIAL = 42;

/** Distance of two colours from which one is seen before the other. */
const TOLD_APART = 0.2;

interface Material {
  hue: number;
  area: number;
  /** Lightness of its tones, the larger ones counting more. */
  lightness: number;
  grey: boolean;
}

interface Inks {
  /** Colours for the prop's materials, the largest first. */
  colors: readonly string[];
  /** Its whites and its blacks. */
  light: string;
  deep: string;
  /** 0 = the film's colours alone, 1 = as the thing is drawn. */
  natural: number;
}

/** A prop's tones in the film's colours: a material becomes one of them, its light and shade stay. */
export function propColors(
  { drawing, fills }: Prop,
  { colors, light, deep, natural }: Inks,
): string[] {
  const tones = fills.map((fill, tone) => ({
    ...toOklch(fill),
    fill,
    area: drawing.parts
      .filter((part) => part.tone === tone)
      .reduce((sum, { outline }) => sum + areaOf(outline), 0),
  }));
  const materials = materialsOf(tones);
  const [largest] = materials;
  // A thing of metal alone takes a colour, or it would be no part of the film's world; paper stays paper.
  const isMetal = largest?.grey === true && largest.lightness < PAPER;
  return tones.map((tone) => {
    const at = materials.findIndex((material) => belongsTo(tone, material));
    const material = materials[at];
    const ink = colors[Math.max(0, at) % Math.max(1, colors.length)] ?? light;
    const isPlain = material === undefined || (material.grey && !isMetal);
    const dressed = isPlain
      ? mixed(deep, light, Math.min(1, Math.max(0, (tone.l - 0.18) / 0.78)))
      : shaded(ink, tone.l - material.lightness);
    return natural === 0 ? dressed : mixed(dressed, tone.fill, natural);
  });
}

type Tone = Oklch & { area: number };

/** Materials with a colour first, the largest first; greys take no colour from the film. */
function materialsOf(tones: readonly Tone[]): Material[] {
  const materials: Material[] = [];
  for (const tone of [...tones].sort((a, b) => b.area - a.area)) {
    const known = materials.find((material) => belongsTo(tone, material));
    if (known) {
      const area = known.area + tone.area;
      known.lightness = (known.lightness * known.area + tone.l * tone.area) / area;
      known.area = area;
    } else {
      const grey = tone.c < GREY;
      materials.push({ hue: tone.h, area: tone.area, lightness: tone.l, grey });
    }
  }
  return materials.sort((a, b) => Number(a.grey) - Number(b.grey));
}

function belongsTo(tone: Oklch, material: Material): boolean {
  const grey = tone.c < GREY;
  const materialGrey = material.grey;
  if (grey || materialGrey) return grey === materialGrey;
  return hueDistance(tone.h, material.hue) < SAME_MATERIAL;
}

function shaded(color: string, step: number): string {
  const { l, c, h } = toOklch(color);
  const lightness = Math.min(0.97, Math.max(0.12, l + step * 0.85));
  return fromOklch({ l: lightness, c: c * (1 - 0.35 * Math.abs(step)), h });
}

function areaOf(outline: string): number {
  const { left, top, right, bottom } = outlineBounds(outline);
  return Math.max(1, (right - left) * (bottom - top));
}

/** The colours that are told from what the prop stands before, strongest first. */
export function toldFrom(colors: readonly string[], behind: string): string[] {
  const apart = colors.filter((color) => difference(color, behind) >= TOLD_APART);
  return apart.length > 0 ? apart : [...colors];
}
