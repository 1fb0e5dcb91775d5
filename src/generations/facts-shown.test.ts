import { expect, test } from 'vitest';
import type { StoryScene } from '#src/stories/story.ts';
import { factsShown } from './facts-shown.ts';

const FACTS = ['0 g sugar', '4 calories.', '100% real mint', '20% off today.'];

test('facts with figures stand on cards, an offer does not', () => {
  const shown = factsShown({ facts: FACTS, scenes: [aScene('Stays fresh.', 3)] });

  expect(shown).toEqual({
    at: 0,
    facts: [
      { figure: '0 g', label: 'sugar' },
      { figure: '4', label: 'calories' },
      { figure: '100%', label: 'real mint' },
    ],
  });
});

test('a fact that the line says already has no card', () => {
  const shown = factsShown({ facts: FACTS, scenes: [aScene('4 calories.', 3)] });

  expect(shown?.facts.map(({ label }) => label)).toEqual(['sugar', 'real mint']);
});

test('a scene has as many cards as can be read in it', () => {
  const shown = factsShown({ facts: FACTS, scenes: [aScene('Stays fresh.', 2)] });

  expect(shown?.facts).toHaveLength(2);
  expect(factsShown({ facts: FACTS, scenes: [aScene('Stays fresh.', 1.5)] })).toBeNull();
});

test('two figures in one fact are two cards, beside a line that is no offer', () => {
  const shown = factsShown({
    facts: ['100% real mint and 4 calories'],
    scenes: [aScene('A mint drink.', 3), aScene('Today.', 3)],
  });

  expect(shown).toEqual({
    at: 0,
    facts: [
      { figure: '100%', label: 'real mint' },
      { figure: '4', label: 'calories' },
    ],
  });
});

test('one fact, a time of day and a scene with a second line make no cards', () => {
  const scenes = [aScene('Come in.', 5)];
  expect(factsShown({ facts: ['4 calories'], scenes })).toBeNull();
  expect(factsShown({ facts: ['9 to 5', '8 pm'], scenes })).toBeNull();
  expect(factsShown({ facts: FACTS, scenes: [{ ...aScene('a', 5), support: 'b' }] })).toBeNull();
});

function aScene(headline: string, duration: number): StoryScene {
  return {
    ...{ beat: 'benefit', kind: 'benefit', headline, duration },
    ...{ support: null, emphasis: [], visual_elements: [] },
  };
}
