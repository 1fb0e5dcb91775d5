import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside } from '../../../test/support/boxes.ts';
import { anyWordedBrief } from '../../../test/support/film-briefs.ts';
import { lettersOf } from '../../../test/support/letters.ts';
import { LARGE_TYPE } from '../draw/text-layout.ts';
import { designFilm } from './design-film.ts';

const LONG_MS = 60_000;
/** Pixels that the rounding of a letter's edge may cost. */
const EDGE = 3;

test.each([
  ['tension', 'the body that grows below them', '1:1', { seed: 557964094, path: '0' }],
  [
    'tension',
    'nothing that echoes in colours, in a square',
    '1:1',
    { seed: -517174007, path: '5' },
  ],
  [
    'tension',
    'nothing that echoes in colours, in a wide picture',
    '16:9',
    { seed: -1786895174, path: '3' },
  ],
  ['tension', 'no fine line, in a square', '1:1', { seed: 31337, path: '123' }],
  ['tension', 'no fine line, above captions', '4:5', { seed: 31337, path: '134' }],
  ['tension', 'the page that their italics stay in', '16:9', { seed: 99, path: '97' }],
  ['hook', 'no marker but their own', '4:5', { seed: 99, path: '1' }],
  ['hook', 'no thing near the camera', '16:9', { seed: 777, path: '94' }],
  ['reveal', 'no product that leans', '9:16', { seed: -1084417402, path: '35' }],
  ['reveal', 'no thing that the camera moves', '16:9', { seed: 158340614, path: '18' }],
  ['benefit', 'the page that the dots over a letter stay in', '16:9', { seed: 99, path: '215' }],
  ['hook', 'a marker wide enough for small ones', '4:5', { seed: 2026, path: '116' }],
  ['benefit', 'a ground that darkens to its corners', '16:9', { seed: 777, path: '93' }],
] as const)(
  'words of a scene of %s read on %s',
  async (kind, _, ratio, from) => {
    // Films whose words once could not be read.
    const films = fc.tuple(anyWordedBrief(ratio), fc.nat(5));
    const [found] = fc.sample(films, { ...from, numRuns: 1 });
    const [brief, at] = found!;
    const film = designFilm(brief);
    expect(film.scenes[at]?.kind).toBe(kind);

    const { x, y, width, height } = film.safe;
    const page = { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
    for (const { text, inked, worst, needed } of await lettersOf(
      film,
      film.scenes[at],
      LARGE_TYPE,
    )) {
      expect(worst, text).toBeGreaterThanOrEqual(needed);
      expect(isInside(inked, page), `${text} ${JSON.stringify(inked)}`).toBe(true);
    }
  },
  LONG_MS,
);
