import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TONES } from '../film-brief.ts';
import { arrange, type MusicOrder } from './arrange.ts';
import { fitTempo } from './fit-tempo.ts';
import { MOODS, SCALES } from './moods.ts';

test.each(TONES)('every note of %s music is in one key', (mood) => {
  const { scale, tonics } = MOODS[mood];

  for (let seed = 0; seed < 20; seed++) {
    const { notes, chords } = arrange(anOrder({ mood, seed }));
    const played = [...notes.map(({ midi }) => midi), ...chords.flatMap((chord) => chord.notes)];
    const keys = tonics.filter((tonic) =>
      played.every((midi) => SCALES[scale].some((step) => (midi - tonic - step) % 12 === 0)),
    );
    expect(keys, `seed ${seed}`).not.toEqual([]);
  }
});

test('a chord begins on every cut', () => {
  const { chords } = arrange(anOrder({ bpm: 118, cuts: [75, 165, 255, 345] }));

  const starts = chords.map(({ at }) => at);
  for (const cut of [75, 165, 255, 345]) {
    expect(
      starts.some((at) => Math.abs(at - cut / 30) < 0.001),
      `frame ${cut}`,
    ).toBe(true);
  }
});

test('the last chord is the first of the key, and rings until the film ends', () => {
  const order = anOrder({ mood: 'warm' });
  const { chords, finalAt, seconds } = arrange(order);
  const last = chords.at(-1);

  expect(last?.at).toBe(finalAt);
  expect(seconds - finalAt).toBeGreaterThanOrEqual(1.5);
  expect(seconds - finalAt).toBeLessThan(4);
  expect((last?.at ?? 0) + (last?.seconds ?? 0)).toBeCloseTo(seconds, 6);
});

test('the beat before the last scene is left empty, so that it lands', () => {
  const { hits, notes } = arrange(anOrder({ bpm: 120, cuts: [120, 240, 345] }));

  const kicks = hits.filter(({ sound, at }) => sound === 'kick' && at > 10.9 && at < 11.45);
  const bass = notes.filter(({ part, at }) => part === 'bass' && at > 11.05 && at < 11.45);
  expect(kicks).toEqual([]);
  expect(bass).toEqual([]);
  expect(hits.some(({ sound, at }) => sound === 'kick' && Math.abs(at - 11.5) < 0.001)).toBe(true);
});

test('something that lands is heard, unless a cut is heard already', () => {
  const { effects } = arrange(anOrder({ cuts: [150], accents: [60, 62, 151] }));

  const ticks = effects.filter(({ kind }) => kind === 'tick').map(({ at }) => at);
  expect(ticks).toEqual([2]);
});

test('whatever the cuts, all is played inside the film and at a tempo near the one asked for', () => {
  const films = fc.record({
    mood: fc.constantFrom(...TONES),
    bpm: fc.integer({ min: 50, max: 180 }),
    seed: fc.integer(),
    frames: fc.integer({ min: 30, max: 1800 }),
    cuts: fc.array(fc.integer({ min: 0, max: 1800 }), { maxLength: 14 }),
    accents: fc.array(fc.integer({ min: 0, max: 1800 }), { maxLength: 20 }),
  });

  fc.assert(
    fc.property(films, ({ cuts, accents, ...film }) => {
      const inFilm = (list: number[]) =>
        [...new Set(list)].filter((frame) => frame < film.frames).sort((a, b) => a - b);
      const score = arrange({ ...film, cuts: inFilm(cuts), accents: inFilm(accents) });
      const all = [...score.chords, ...score.notes, ...score.hits, ...score.effects];
      for (const { at, level } of all) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(score.seconds + 0.001);
        expect(level).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('beats fall on the cuts, and the tempo bends by no more than a listener forgives', () => {
  const cuts = [2.5, 5.5, 8.4, 11.1];

  const sections = fitTempo({ bpm: 116, cuts, seconds: 15 });

  expect(sections.map(({ start }) => start)).toEqual([0, ...cuts]);
  for (const { seconds, beats } of sections.slice(0, -1)) {
    expect(beats % 1).toBe(0);
    expect(Math.abs((60 * beats) / seconds / 116 - 1)).toBeLessThan(0.17);
  }
});

test('a cut that would bend the tempo too far is passed over', () => {
  const sections = fitTempo({ bpm: 60, cuts: [0.5, 4], seconds: 10 });

  expect(sections.map(({ start }) => start)).toEqual([0, 4]);
});

function anOrder(wishes: Partial<MusicOrder> = {}): MusicOrder {
  const cuts = [75, 165, 255, 345];
  return { mood: 'bold', bpm: 110, seed: 7, frames: 450, cuts, accents: [95, 290], ...wishes };
}
