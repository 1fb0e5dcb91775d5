import { contrastOf, luminance, mixed } from '../draw/color.ts';
import { legible } from './oklch.ts';
import type { Palette } from './palettes.ts';
import { type Scheme, schemeOf } from './scheme.ts';

/** Contrast of text over the brightest footage there can be: white. */
const READABLE = 5;
/** Luminance above which a scrim's colour does not darken enough. */
const DARKEST = 0.03;

/** How much of the footage a scrim takes away, 0 to 1: as little as text over pure white allows. */
export const SCRIM = 0.62;

/**
 * Colours over footage, of which nobody knows how bright it is: light text on the palette's darkest colour,
 * laid over it as a scrim. `behind` has what the scrim makes of white and of black.
 */
export function footageScheme(palette: Palette): Scheme {
  const base = scrimColor(palette.deep);
  const overWhite = mixed('#ffffff', base, SCRIM);
  const behind = [overWhite, mixed('#000000', base, SCRIM)];
  const plain = schemeOf({ ...palette, deep: base }, 'deep', 0);
  const ink = legible(palette.light, behind, READABLE);
  return {
    ...plain,
    base,
    tones: [base],
    ink,
    quiet: ink,
    accent: legible(palette.hot, behind, 3),
    behind,
    dark: true,
  };
}

/** The colour itself, darkened until white text over a scrim of it, over white, can be read. */
function scrimColor(deep: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const color = mixed(deep, '#000000', share);
    const isDark = luminance(color) <= DARKEST;
    if (isDark && contrastOf('#ffffff', mixed('#ffffff', color, SCRIM)) >= READABLE) return color;
  }
  return '#000000';
}
