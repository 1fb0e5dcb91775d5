import { expect, test } from 'vitest';
import { findQuotes } from './find-quotes.ts';

test('what somebody said is a quote, a name in quotation marks is none', () => {
  const prompt = 'Our hot sauce "Regret". “I cried and ordered two more bottles”, says Ana.';

  expect(findQuotes(prompt)).toEqual(['I cried and ordered two more bottles']);
});
