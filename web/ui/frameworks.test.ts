import { expect, test } from 'vitest';
import { BEATS } from '#src/stories/frameworks.ts';
import { beatLook } from './beats.ts';
import { FRAMEWORKS } from './frameworks.ts';

test('the ribbons start from the proportions that the writer starts from', () => {
  const written = Object.fromEntries(
    Object.entries(BEATS).map(([name, beats]) => [
      name,
      beats.map((beat) => [beat.name, beat.share.usual]),
    ]),
  );
  const drawn = Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([name, { beats }]) => [name, beats]),
  );

  expect(drawn).toEqual(written);
});

test('every beat that the writer knows has a colour and a word', () => {
  const names = Object.values(BEATS).flatMap((beats) => beats.map(({ name }) => name));

  expect(names.filter((name) => beatLook(name).fill === 'bg-line-strong')).toEqual([]);
});

test('beats that share a scene are named both', () => {
  expect(beatLook('interest+desire')).toMatchObject({
    label: 'Interest and desire',
    fill: 'bg-amber',
  });
});
