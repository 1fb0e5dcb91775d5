import { expect, test } from 'vitest';
import { checkAdherence } from './check-adherence.ts';
import { isReadable } from './reading-time.ts';
import { FRAMEWORKS } from './story.ts';
import { writeStory } from './write-story.ts';

const SAID = 'Our cat did not want to come home.';
const PROMPT = `Nine Lives, a cat hotel in Porto. "${SAID}" – Ana, guest.`;

test.each(FRAMEWORKS)('%s gives a guest’s words a scene with time to read them', (framework) => {
  const { scenes } = writeStory({ prompt: PROMPT, framework, duration: 15, seed: 1 });

  const told = scenes.filter(({ headline }) => headline === SAID);
  expect(told).toMatchObject([{ kind: 'proof', support: 'Ana, guest' }]);
  expect(isReadable(SAID, 'Ana, guest', told[0]?.duration ?? 0)).toBe(true);
  expect(scenes.reduce((sum, { duration }) => sum + duration, 0)).toBe(15);
  expect(checkAdherence(framework, scenes)).toEqual([]);
});

test('nobody’s name becomes a line of its own', () => {
  const { scenes, facts } = writeStory({ prompt: PROMPT, framework: 'FAB', duration: 30, seed: 2 });

  expect(scenes.filter(({ headline }) => headline.startsWith('Ana'))).toEqual([]);
  expect(facts).toEqual([]);
});

test('words that nobody can read in time are left out', () => {
  const long = 'We came for a night and stayed for nine, and the cat still asks when we go back.';
  const { scenes } = writeStory({
    prompt: `Nine Lives, a cat hotel. "${long}" – Ana`,
    framework: 'PAS',
    duration: 6,
    seed: 1,
  });

  expect(scenes.filter(({ headline }) => headline === long)).toEqual([]);
});
