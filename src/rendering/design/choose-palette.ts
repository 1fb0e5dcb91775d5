import type { FilmBrief } from '../film-brief.ts';
import { inTurn } from './chances.ts';
import { fromOklch, hueDistance, inLightness, type Oklch, toOklch } from './oklch.ts';
import { type Palette, palettesOf } from './palettes.ts';

/** Below this chroma a colour is a grey and cannot lead a palette. */
const COLOURFUL = 0.045;
/** Degrees from a leading hue to one that goes with it. */
const HARMONIES = [165, 60, 300, 120] as const;

/** Hues of oranges, terracottas, leathers and golds, in degrees. */
const WARM = { from: 22, to: 112 } as const;
/** What goes with those. By rule they would get pink and olive, which make food look spoilt and leather cheap. */
const WITH_WARM: readonly Oklch[] = [
  { l: 0.74, c: 0.12, h: 190 },
  { l: 0.62, c: 0.2, h: 27 },
  { l: 0.62, c: 0.16, h: 255 },
  { l: 0.84, c: 0.15, h: 88 },
];
/** Degrees by which they must be told from the lead. */
const APART = 35;

/** The brand's colours, else the product's, else a palette of the tone: each turn another one. */
export function choosePalette(brief: FilmBrief, turn: number): Palette {
  const own = [...brief.palette, ...(brief.product?.colors ?? [])].filter(isColor);
  const lead = own.find((color) => toOklch(color).c >= COLOURFUL);
  const drawn = inTurn(palettesOf(brief.tone), turn);
  return lead === undefined ? drawn : paletteAround(lead, own, { drawn, turn });
}

function isColor(color: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(color);
}

function paletteAround(
  lead: string,
  own: readonly string[],
  { drawn, turn }: { drawn: Palette; turn: number },
): Palette {
  const { l, c, h } = toOklch(lead.toLowerCase());
  const second = own.find((color) => {
    const other = toOklch(color);
    return other.c >= 0.09 && hueDistance(other.h, h) > 45;
  });
  return {
    deep: fromOklch(inLightness({ l, c: Math.min(0.07, c * 0.5), h }, 0.21)),
    mid: fromOklch({ l: Math.min(0.8, Math.max(0.52, l)), c: Math.max(0.08, c), h }),
    light: fromOklch({ l: 0.965, c: 0.016, h: (h + 10) % 360 }),
    hot: second?.toLowerCase() ?? contrastingHot(h, drawn, turn),
  };
}

/** The drawn palette's hot colour when it stands apart from the lead, else one in harmony with it. */
function contrastingHot(h: number, drawn: Palette, turn: number): string {
  const { h: hotHue } = toOklch(drawn.hot);
  const isWarm = h >= WARM.from && h <= WARM.to;
  if (hueDistance(hotHue, h) > 70 && !(isWarm && isPinkOrLime(hotHue))) return drawn.hot;
  if (!isWarm) return fromOklch({ l: 0.76, c: 0.15, h: (h + inTurn(HARMONIES, turn)) % 360 });
  const partners = WITH_WARM.filter((partner) => hueDistance(partner.h, h) > APART);
  return fromOklch(inTurn(partners, turn));
}

function isPinkOrLime(hue: number): boolean {
  return hue > 320 || hue < 15 || (hue > 100 && hue < 150);
}
