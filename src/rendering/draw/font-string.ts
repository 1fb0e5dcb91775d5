import type { FontFace } from './film-spec.ts';
import type { Typeface } from './layer-spec.ts';

/** The name under which one file of a family is registered, on the server and in the browser. */
export function fontAlias(face: Pick<FontFace, 'family' | 'subset'>): string {
  return `${face.family} ${face.subset}`;
}

/** The canvas font for a typeface: its own files first, then the film's other fonts for other scripts. */
export function fontString(typeface: Typeface, sizePx: number, fonts: readonly FontFace[]): string {
  const own = fonts.filter((face) => face.family === typeface.family);
  const fallbacks = fonts.filter((face) => face.family.startsWith('Noto '));
  const families = [...new Set([...own, ...fallbacks].map((face) => `"${fontAlias(face)}"`))];
  return `${typeface.style} ${typeface.weight} ${sizePx}px ${families.join(', ')}`;
}
