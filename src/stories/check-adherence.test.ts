import { expect, test } from 'vitest';
import { checkAdherence } from './check-adherence.ts';

const PAS = [
  { beat: 'problem', duration: 3 },
  { beat: 'agitation', duration: 3 },
  { beat: 'solution', duration: 9 },
];

test('a story that keeps to its framework has no fault', () => {
  expect(checkAdherence('PAS', PAS)).toEqual([]);
});

test('a missing beat is named', () => {
  expect(checkAdherence('PAS', PAS.slice(0, 2))).toContain('The beat “solution” is missing.');
});

test('beats that share a scene are both there', () => {
  const scenes = [
    { beat: 'attention', duration: 2 },
    { beat: 'interest+desire', duration: 2 },
    { beat: 'action', duration: 2.5 },
  ];

  expect(checkAdherence('AIDA', scenes)).toEqual([]);
});

test('beats in another order are told', () => {
  expect(checkAdherence('PAS', PAS.toReversed())).toContain(
    'The beats are out of order: solution, agitation, problem.',
  );
});

test('a beat outside its range is told with its share', () => {
  const slow = [{ beat: 'problem', duration: 9 }, ...PAS.slice(1)];

  expect(checkAdherence('PAS', slow)).toContain('“problem” is too long: 43% of the film.');
});

test('a beat of another framework is no beat of this one', () => {
  const scenes = [...PAS, { beat: 'bridge', duration: 1 }];

  expect(checkAdherence('PAS', scenes)).toContain('“bridge” is no beat of PAS.');
});
