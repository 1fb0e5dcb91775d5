import { describe, expect, test } from 'vitest';
import { findProp } from '#src/rendering/design/props/prop-library.ts';
import { thingsNamed, thingsOf } from './find-things.ts';
import { THING_WORDS, THINGS_OF_TRADES } from './thing-words.ts';

describe('the things an ad can show', () => {
  test.each([
    ['Cold brew for people whose mornings start before they do', 'hot-beverage'],
    ['Corner Crumb, a neighbourhood bakery: sourdough baked at 5 every morning', 'croissant'],
    ['Promote Pulse Club, a gym for busy parents with 25-minute workouts', 'dumbbell'],
    ['Rapid Rooter, a plumber in Leeds. Day and night service', 'wrench'],
    ['Playful ad for Tomo, tote bags made from recycled sails', 'tote-bag'],
    ['Lantern Nights, an outdoor film festival at Harbour Park', 'film-projector'],
    ['Second Paws, an animal rescue charity that finds homes for old dogs', 'paw-prints'],
    ['An elegant ad for Aube, a night serum that calms dry skin', 'dropper-bottle'],
    ['Fern & Fig makes terracotta pots that keep houseplants alive', 'potted-plant'],
    ['Harrow: leather wallets that age better than you do', 'handbag'],
    ['Frische Blumen aus der Region', 'bouquet'],
    ['Café para llevar', 'hot-beverage'],
    ['☕ + 🍩', 'hot-beverage'],
  ])('of “%s” are led by the %s', (prompt, thing) => {
    expect(thingsOf({ prompt }, { product: null })[0]).toBe(thing);
  });

  test('are none when nothing is said that one could draw', () => {
    expect(thingsOf({ prompt: 'Zyxt for qwerps' }, { product: null })).toEqual([]);
  });

  test('are those a line itself speaks of, in its order', () => {
    expect(thingsNamed('Scan receipts and close the month')).toEqual([
      'mobile-phone',
      'receipt',
      'spiral-calendar',
    ]);
  });

  test('have all been drawn', () => {
    const trades = Object.values(THINGS_OF_TRADES).flatMap((list) => list.split(' '));
    const undrawn = [...Object.keys(THING_WORDS), ...trades].filter(
      (name) => (findProp(name)?.drawing.parts.length ?? 0) === 0,
    );

    expect(undrawn).toEqual([]);
  });
});
