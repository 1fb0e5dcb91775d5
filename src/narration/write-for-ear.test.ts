import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeForEar } from './write-for-ear.ts';

const said = (line: string) =>
  writeForEar(line)
    .map(({ spoken }) => spoken)
    .join(' ');

test.each([
  ['20% off until Sunday.', 'twenty percent off until Sunday.'],
  ['Save $9.99!', 'Save nine dollars ninety nine!'],
  ['Only $1', 'Only one dollar.'],
  ['$1,250 a year', 'one thousand two hundred fifty dollars a year.'],
  ['€5.00, today', 'five euros, today.'],
  ['99¢? £0.50.', 'ninety nine? fifty pence.'],
  ['19,90€', 'nineteen euros ninety.'],
  ['$5M raised', 'five million dollars raised.'],
  ['4.5 stars', 'four point five stars.'],
  ['10,000+ runners', 'ten thousand plus runners.'],
  ['24/7 support', 'twenty four seven support.'],
  ['Open 7:30am–9pm', 'Open seven thirty a m to nine p m.'],
  ['At 5pm, 6:05 latest', 'At five p m, six oh five latest.'],
  ['Since 1998, and 2026', 'Since nineteen ninety eight, and twenty twenty six.'],
  ['The 1st, 2nd, 3rd and 20th cup', 'The first, second, third and twentieth cup.'],
  ['5-10 min walk', 'five to ten min walk.'],
  ['500ml or 1kg', 'five hundred milliliters or one kilogram.'],
  ['2-in-1', 'two in one.'],
  ['3x faster', 'three times faster.'],
  ['Ada & Sons', 'Ada and Sons.'],
  ['Find us at mintly.com/shop', 'Find us at mintly dot com slash shop.'],
  ['Tag @mintly #FreshStart', 'Tag at mintly FreshStart.'],
  ['#1 in town', 'number one in town.'],
  ['Pizza 🍕 party 👩‍👩‍👧 tonight', 'Pizza party tonight.'],
  ['Café olé — naïve?', 'Cafe ole, naive?'],
  ['Can’t wait…', "Can't wait."],
  ['“Cheers,” she said', 'Cheers, she said.'],
  ['Snooze. Snooze. Late.', 'Snooze. Snooze. Late.'],
  ['BIGGEST SALE EVER', 'biggest SALE EVER.'],
  ['½ price', 'one half price.'],
])('%s is said as it is meant', (line, expected) => {
  expect(said(line)).toBe(expected);
});

test('every word keeps what stands in the line, so that captions can show it', () => {
  expect(writeForEar('Get 20% 🎉 off!').map(({ shown }) => shown)).toEqual(['Get', '20%', 'off!']);
});

test('says nothing where there is nothing to say', () => {
  expect(writeForEar('🍕 … !!')).toEqual([]);
  expect(writeForEar('朝が、あなたより先に')).toEqual([]);
});

test('never hands a voice anything but words and sentence marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (line) => {
      for (const { spoken } of writeForEar(line))
        expect(spoken).toMatch(/^[A-Za-z'][A-Za-z' ]*[.?!,]?$/);
    }),
    { numRuns: 500 },
  );
});
