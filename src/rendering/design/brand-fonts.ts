import type { Typeface } from '../draw/layer-spec.ts';
import type { BrandFonts } from '../film-brief.ts';
import type { Style } from './styles.ts';

interface Weights {
  display: number;
  body: number;
  label: number;
}

/** The bundled families a brand may choose from, with the weights that carry a film. */
const WEIGHTS = {
  'Archivo Black': { display: 400, body: 400, label: 400 },
  'Bricolage Grotesque': { display: 800, body: 600, label: 700 },
  'DM Sans': { display: 800, body: 500, label: 600 },
  'DM Serif Display': { display: 400, body: 400, label: 400 },
  'Instrument Serif': { display: 400, body: 400, label: 400 },
  'Noto Sans': { display: 800, body: 500, label: 600 },
  Sora: { display: 800, body: 500, label: 600 },
  'Space Grotesk': { display: 700, body: 500, label: 600 },
  Unbounded: { display: 900, body: 500, label: 600 },
} as const satisfies Record<string, Weights>;

export type BrandFont = keyof typeof WEIGHTS;

export const BRAND_FONTS = Object.keys(WEIGHTS) as [BrandFont, ...BrandFont[]];

/** A style set in a brand's own families; what it does not name stays the style's. */
export function inBrandFonts(style: Style, { headline, text }: BrandFonts): Style {
  const display = choose(headline, 'display', style.display);
  return {
    ...style,
    display,
    // The accent was chosen to go with the style's own display face.
    accent: display === style.display ? style.accent : null,
    body: choose(text, 'body', style.body),
    label: choose(text, 'label', style.label),
  };
}

function choose(family: BrandFonts['headline'], role: keyof Weights, own: Typeface): Typeface {
  const weights = WEIGHTS[family as BrandFont] as Weights | undefined;
  if (!family || !weights || family === own.family) return own;
  return {
    family,
    weight: weights[role],
    style: 'normal',
    tracking: Math.max(-0.03, own.tracking),
  };
}
