import { expect, test } from 'vitest';
import { findQuotes, withoutQuotes } from './find-quotes.ts';

test('what somebody said is a quote, a name in quotation marks is none', () => {
  const prompt = 'Our hot sauce "Regret". “I cried and ordered two more bottles”, says Ana.';

  const [quote, ...others] = findQuotes(prompt);

  expect(quote).toMatchObject({ said: 'I cried and ordered two more bottles', by: 'Ana' });
  expect(others).toEqual([]);
});

test.each([
  ['"Our cat did not want to come home." – Ana, guest.', 'Ana, guest'],
  ['„Endlich wieder durchgeschlafen, danke!“ — Familie Kern', 'Familie Kern'],
  ['"Our cat did not want to come home." Book now.', null],
])('%s was said by %s', (prompt, by) => {
  expect(findQuotes(prompt)[0]?.by).toBe(by);
});

test('a line that the prompt asks for was said by nobody', () => {
  expect(findQuotes('A gym. Call to action: "Start your free week today."')).toEqual([]);
});

test('the product is read from what stands beside the quote', () => {
  const prompt = 'Nine Lives, a cat hotel. "Our cat did not want to come home." – Ana, guest.';

  expect(withoutQuotes(prompt, findQuotes(prompt))).toBe('Nine Lives, a cat hotel.');
});
