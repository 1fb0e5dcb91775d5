import type { FilmSpec, FontFace } from '../draw/film-spec.ts';
import type { Layer, Typeface } from '../draw/layer-spec.ts';

/** Which scripts a bundled family holds; a family that lacks a letter hands the whole text to Noto Sans. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  Unbounded: ['latin', 'latin-ext', 'cyrillic', 'vietnamese'],
  Sora: ['latin', 'latin-ext'],
  'Instrument Serif': ['latin', 'latin-ext'],
  'Archivo Black': ['latin', 'latin-ext'],
  'Bricolage Grotesque': ['latin', 'latin-ext', 'vietnamese'],
  'DM Serif Display': ['latin', 'latin-ext'],
  'Space Grotesk': ['latin', 'latin-ext', 'vietnamese'],
  'DM Sans': ['latin', 'latin-ext'],
  'Noto Sans': ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'],
};

/** First match wins; the order goes from the particular to the general. */
const SUBSETS: readonly (readonly [subset: string, letters: RegExp])[] = [
  ['latin', /[\u0020-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/u],
  ['vietnamese', /[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/u],
  ['latin-ext', /[\u0100-\u02ff\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2113\u2c60-\u2c7f]/u],
  ['cyrillic', /[\u0400-\u052f\u2116]/u],
  ['greek', /[\u0370-\u03ff\u1f00-\u1fff]/u],
];

interface Fallback {
  family: string;
  subset: string;
  letters: RegExp;
}

const FALLBACKS: readonly Fallback[] = [
  {
    family: 'Noto Sans JP',
    subset: 'japanese',
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  },
  {
    family: 'Noto Sans KR',
    subset: 'korean',
    letters: /\p{Script=Hangul}/u,
  },
  {
    family: 'Noto Sans SC',
    subset: 'chinese-simplified',
    letters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
  },
  {
    family: 'Noto Sans Arabic',
    subset: 'arabic',
    letters: /\p{Script=Arabic}/u,
  },
  { family: 'Noto Sans Hebrew', subset: 'hebrew', letters: /\p{Script=Hebrew}/u },
  {
    family: 'Noto Sans Devanagari',
    subset: 'devanagari',
    letters: /\p{Script=Devanagari}/u,
  },
  { family: 'Noto Sans Thai', subset: 'thai', letters: /\p{Script=Thai}/u },
  {
    family: 'Noto Color Emoji',
    subset: 'emoji',
    letters: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
  },
];

/** The typeface itself when its family has every alphabetic letter of the text, else Noto Sans. */
export function coveringTypeface(typeface: Typeface, text: string): Typeface {
  const subsets = FAMILIES[typeface.family] ?? [];
  const missing = SUBSETS.some(
    ([subset, letters]) =>
      !subsets.includes(subset) &&
      charactersIn(text).some((c) => subsetOf(c) === subset && letters.test(c)),
  );
  if (!missing) return typeface;
  const weight = Math.max(
    typeface.weight,
    /Black|Serif Display/u.test(typeface.family) ? 800 : 500,
  );
  return {
    family: 'Noto Sans',
    weight,
    style: 'normal',
    tracking: Math.max(-0.02, typeface.tracking),
  };
}

/** Every font file the film's texts need, and no other. */
export function fontsOf(film: Pick<FilmSpec, 'scenes' | 'overlays' | 'language'>): FontFace[] {
  const faces = new Map<string, FontFace>();
  const layers = [...film.scenes.flatMap((scene) => scene.layers), ...film.overlays];
  for (const { text, typeface } of layers.flatMap(textsOf)) {
    for (const face of facesFor(text, typeface, film.language)) {
      faces.set(JSON.stringify(face), face);
    }
  }
  return [...faces.values()];
}

function textsOf(layer: Layer): { text: string; typeface: Typeface }[] {
  switch (layer.kind) {
    case 'text':
      return layer.blocks.flatMap(({ text, typeface, emphasis_typeface }) => [
        { text, typeface },
        ...(emphasis_typeface ? [{ text, typeface: emphasis_typeface }] : []),
      ]);
    case 'button':
      return [{ text: layer.label, typeface: layer.typeface }];
    case 'marquee':
      return [{ text: layer.text, typeface: layer.typeface }];
    case 'captions':
      return layer.cues.map(({ text }) => ({ text, typeface: layer.typeface }));
    case 'shape':
    case 'solid':
    case 'prop':
    case 'glow':
    case 'picture':
    case 'particles':
      return [];
  }
}

function facesFor(text: string, typeface: Typeface, language: string): FontFace[] {
  const { family, weight, style } = typeface;
  const characters = charactersIn(text);
  // The Latin file is always there: spaces, digits and the hyphen of a broken word come from it.
  const subsets = new Set(['latin', ...characters.flatMap((c) => subsetOf(c) ?? [])]);
  const own = [...subsets]
    .filter((subset) => FAMILIES[family]?.includes(subset) === true)
    .map((subset) => ({ family, subset, weight, style }));
  const others = FALLBACKS.filter(({ letters }) => letters.test(text)).map((fallback) => ({
    ...inLanguage(fallback, language, text),
    weight: fallback.subset === 'emoji' ? 400 : fallbackWeight(typeface),
    style: 'normal' as const,
  }));
  return [...own, ...others];
}

function inLanguage({ family, subset }: Fallback, language: string, text: string) {
  const japanese = language.startsWith('ja') || /[\u3040-\u30ff]/u.test(text);
  if (family === 'Noto Sans SC' && japanese) return { family: 'Noto Sans JP', subset: 'japanese' };
  return { family, subset };
}

/** Display faces with one weight are heavy all the same; other scripts must look as heavy. */
function fallbackWeight({ family, weight }: Typeface): number {
  if (family === 'Archivo Black') return 900;
  return family.includes('Serif') ? 600 : weight;
}

function charactersIn(text: string): string[] {
  return [...new Set(text)];
}

function subsetOf(character: string): string | undefined {
  return SUBSETS.find(([, letters]) => letters.test(character))?.[0];
}
