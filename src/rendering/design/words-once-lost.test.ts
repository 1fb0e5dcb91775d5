import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWordedBrief } from '../../../../test/support/film-briefs.ts';
import { lettersOf } from '../../../../test/support/letters.ts';
import { LARGE_TYPE } from '../../draw/text-layout.ts';
import { designFilm } from '../design-film.ts';

const LONG_MS = 60_000;

test.each([
  ['the body that grows below them', '1:1', 557964094, '0'],
  ['nothing that echoes in colours, in a square', '1:1', -517174007, '5'],
  ['nothing that echoes in colours, in a wide picture', '16:9', -1786895174, '3'],
] as const)(
  'words that fill the page of a problem read on %s',
  async (_, ratio, seed, path) => {
    // Films whose words once could not be read.
    const films = fc.tuple(anyWordedBrief(ratio), fc.nat(5));
    const [found] = fc.sample(films, { seed, path, numRuns: 1 });
    const [brief, at] = found!;
    const film = designFilm(brief);
    expect(film.scenes[at]?.kind).toBe('tension');

    for (const { text, worst, needed } of await lettersOf(film, film.scenes[at], LARGE_TYPE))
      expect(worst, text).toBeGreaterThanOrEqual(needed);
  },
  LONG_MS,
);
