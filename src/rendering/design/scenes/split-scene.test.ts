import { expect, test } from 'vitest';
import { aFilmBrief } from '../../../../test/support/film-briefs.ts';
import type { BriefScene } from '../../film-brief.ts';
import { designFilm } from '../design-film.ts';

const BEFORE: BriefScene = {
  kind: 'tension',
  headline: 'Another lukewarm cup',
  support: null,
  emphasis: [],
  frames: 60,
};
const AFTER: BriefScene = { ...BEFORE, kind: 'benefit', headline: 'Cold, awake, ready' };

test.each(['9:16', '16:9', '1:1', '4:5'] as const)(
  'a benefit right after its problem shows both lines in %s',
  (ratio) => {
    expect(textsOf(aFilmBrief({ aspect_ratio: ratio, scenes: [BEFORE, AFTER] }))).toEqual([
      'another lukewarm cup',
      'cold, awake, ready',
    ]);
  },
);

test('a benefit after another one stands alone', () => {
  const scenes = [BEFORE, { ...AFTER, headline: 'First' }, AFTER].slice(1);

  expect(textsOf(aFilmBrief({ scenes }))).toEqual(['cold, awake, ready']);
});

function textsOf(brief: ReturnType<typeof aFilmBrief>): string[] {
  const layers = designFilm(brief).scenes.at(-1)?.layers ?? [];
  return layers.flatMap((layer) =>
    layer.kind === 'text' ? layer.blocks.map(({ text }) => text.toLowerCase()) : [],
  );
}
