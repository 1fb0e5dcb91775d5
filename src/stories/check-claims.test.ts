import { expect, test } from 'vitest';
import { findClaims, tieClaims, withoutUntied, type ClaimSource } from './check-claims.ts';

const PROMPT: ClaimSource = {
  from: 'prompt',
  text: 'Lumo, a desk lamp. $89, 20 % off until Sunday, guaranteed for life. 10,000 sold.',
};
const PRODUCT: ClaimSource = { from: 'product', text: 'Award-winning lamp, 7 W' };

test.each([
  ['Only $89.', ['$89']],
  ['20% off.', ['20%']],
  ['The best lamp.', ['The best']],
  ['Guaranteed. Clinically proven.', ['Guaranteed', 'Clinically', 'proven']],
  ['A warm corner. A book.', []],
  ['Best of luck with 3 € and 4 lamps.', ['3 €', '4', 'Best']],
  ['خصم ٢٠٪', ['٢٠٪']],
])('what “%s” claims', (line, claims) => {
  expect(findClaims(line).map(({ words }) => words)).toEqual(claims);
});

test.each([
  ['20% off.', 'prompt'],
  ['Now $89.', 'prompt'],
  ['10000 sold.', 'prompt'],
  ['Award-winning.', 'product'],
  ['Guaranteed.', 'prompt'],
  ['30% off.', null],
  ['Now €89.', null],
  ['20 lamps.', null],
  ['The best lamp.', null],
])('“%s” is tied to %s', (line, from) => {
  expect(tieClaims(line, [PROMPT, PRODUCT])).toMatchObject([{ from }]);
});

test('a sentence that claims what nobody said is taken out, the others stay', () => {
  expect(withoutUntied('A warm corner. The best lamp. Now $89.', [PROMPT])).toBe(
    'A warm corner. Now $89.',
  );
  expect(withoutUntied('The best lamp.', [PROMPT])).toBeNull();
});
