import { expect, test } from 'vitest';
import { readWord } from './read-word.ts';

test.each([
  ['approve', { kind: 'approve' }],
  [' Yes ', { kind: 'approve' }],
  ['stop', { kind: 'stop' }],
  [
    'feedback shorter, please',
    { kind: 'feedback', scene_number: undefined, note: 'shorter, please' },
  ],
  ['feedback 2 say "Hot"', { kind: 'feedback', scene_number: 2, note: 'say "Hot"' }],
  [
    'edit 1 Cold. Brew. | Now',
    { kind: 'edit', scene_number: 1, headline: 'Cold. Brew.', support: 'Now' },
  ],
  ['edit 3 Go', { kind: 'edit', scene_number: 3, headline: 'Go', support: null }],
  ['back story', { kind: 'back', stage: 'story' }],
  ['back film', { kind: 'unclear' }],
  ['', { kind: 'unclear' }],
])('“%s” is understood', (typed, word) => {
  expect(readWord(typed)).toEqual(word);
});
