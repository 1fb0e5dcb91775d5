import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWordedBrief } from '../../../../test/support/film-briefs.ts';
import { lettersOf } from '../../../../test/support/letters.ts';
import { LARGE_TYPE } from '../../draw/text-layout.ts';
import { designFilm } from '../design-film.ts';

const LONG_MS = 60_000;

test(
  'words that fill the page of a problem read on the body that grows below them',
  async () => {
    // A film whose second line stood on the body at 4.1 to 1.
    const [found] = fc.sample(fc.tuple(anyWordedBrief('1:1'), fc.nat(5)), {
      seed: 557964094,
      path: '0',
      numRuns: 1,
    });
    const [brief, at] = found!;
    const film = designFilm(brief);
    expect(film.scenes[at]?.kind).toBe('tension');

    for (const { text, worst, needed } of await lettersOf(film, film.scenes[at], LARGE_TYPE))
      expect(worst, text).toBeGreaterThanOrEqual(needed);
  },
  LONG_MS,
);
