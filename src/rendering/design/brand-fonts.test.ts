import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { fontFile } from '../fonts.ts';
import { access } from 'node:fs/promises';
import { BRAND_FONTS } from './brand-fonts.ts';
import { designFilm } from './design-film.ts';

test.each(BRAND_FONTS)(
  'a film is set in %s where the brand chose it, from files we have',
  async (family) => {
    const { fonts } = designFilm(aFilmBrief({ fonts: { headline: family, text: family } }));

    expect(new Set(fonts.map((face) => face.family))).toEqual(new Set([family]));
    for (const face of fonts) await access(fontFile(face));
  },
);

test('what a brand does not choose stays the style’s', () => {
  const plain = designFilm(aFilmBrief({}));

  expect(designFilm(aFilmBrief({ fonts: null }))).toEqual(plain);
  expect(designFilm(aFilmBrief({ fonts: { headline: null } }))).toEqual(plain);
  expect(designFilm(aFilmBrief({ fonts: { headline: 'Not Bundled' } }))).toEqual(plain);
});
