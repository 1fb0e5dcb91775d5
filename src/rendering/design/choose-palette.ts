import type { FilmBrief, Tone } from '../film-brief.ts';
import { pick } from './chances.ts';
import { fromOklch, hueDistance, toOklch } from './oklch.ts';
import { type Palette, palettesOf } from './palettes.ts';

/** Below this chroma a colour is a grey and cannot lead a palette. */
const COLOURFUL = 0.045;
/** Elegance glows, it does not shout. */
const CHAMPAGNE = '#e7cfa0';

/** The brand's colours, else the product's, else a palette of the tone by seed. */
export function choosePalette(brief: FilmBrief): Palette {
  const own = [...brief.palette, ...(brief.product?.colors ?? [])].filter(isColor);
  const lead = own.find((color) => toOklch(color).c >= COLOURFUL);
  const drawn = pick(palettesOf(brief.tone), brief.seed, 'palette');
  return lead === undefined ? drawn : paletteAround(lead, own, { drawn, tone: brief.tone });
}

function isColor(color: string): boolean {
  return /^#[0-9a-f]{6}$/iu.test(color);
}

function paletteAround(
  lead: string,
  own: readonly string[],
  { drawn, tone }: { drawn: Palette; tone: Tone },
): Palette {
  const { l, c, h } = toOklch(lead.toLowerCase());
  const second = own.find((color) => {
    const other = toOklch(color);
    return other.c >= 0.09 && hueDistance(other.h, h) > 45;
  });
  return {
    deep: fromOklch({ l: 0.21, c: Math.min(0.07, c * 0.5), h }),
    mid: fromOklch({ l: Math.min(0.8, Math.max(0.52, l)), c: Math.max(0.08, c), h }),
    light: fromOklch({ l: 0.965, c: 0.016, h: (h + 10) % 360 }),
    hot: second?.toLowerCase() ?? (tone === 'elegant' ? CHAMPAGNE : contrastingHot(h, drawn)),
  };
}

/** The drawn palette's hot colour when it stands apart from the lead, else the lead's far neighbour. */
function contrastingHot(h: number, drawn: Palette): string {
  const hot = toOklch(drawn.hot);
  if (hueDistance(hot.h, h) > 70) return drawn.hot;
  return fromOklch({ l: 0.72, c: 0.17, h: (h + 165) % 360 });
}
