import { describe, expect, test } from 'vitest';
import { basicVoice } from './basic-voice.ts';

const signal = () => new AbortController().signal;
const line = (text: string, pace = 1) => ({ words: text.split(' '), pace });

describe('the basic voice', () => {
  test('speaks each line, and says when each of its words is heard', async () => {
    const speeches = await basicVoice.speak(
      [line('Tired of flat drinks?'), { words: ['twenty percent', 'off.'], pace: 1 }],
      { voice: 'slt', signal: signal() },
    );

    expect(speeches.map(({ words }) => words.length)).toEqual([4, 2]);
    for (const { samples, sample_rate: rate, words } of speeches) {
      const seconds = samples.length / rate;
      const times = words.flatMap(({ from, to }) => [from, to]);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(seconds);
      expect(seconds).toBeGreaterThan(0.7);
      expect(seconds).toBeLessThan(1.8);
      expect(Math.min(...words.map(({ from, to }) => to - from))).toBeGreaterThan(0.04);
    }
    const [twenty = 0, off = 0] = speeches[1]?.words.map(({ from, to }) => to - from) ?? [];
    expect(twenty, 'two words against one').toBeGreaterThan(off * 1.5);
  });

  test('sounds the same each time, and takes less time at a faster pace', async () => {
    const [once, again, fast] = await basicVoice.speak(
      [
        line('Sparkling mint, and lime.'),
        line('Sparkling mint, and lime.'),
        line('Sparkling mint, and lime.', 1.15),
      ],
      { voice: 'rms', signal: signal() },
    );

    expect(again).toEqual(once);
    const share = (fast?.samples.length ?? 0) / (once?.samples.length ?? 1);
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(0.95);
  });

  test('has something to say in each of its voices', async () => {
    const spoken = await Promise.all(
      basicVoice.voices.map(({ id }) =>
        basicVoice.speak([line('Cheers to that.')], { voice: id, signal: signal() }),
      ),
    );

    for (const [speech] of spoken) {
      const loudest = speech?.samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
      expect(loudest).toBeGreaterThan(0.1);
    }
  });

  test('stops at once when the work is cancelled', async () => {
    const cancelling = new AbortController();
    const speaking = basicVoice.speak([line('Too late.')], {
      voice: 'slt',
      signal: cancelling.signal,
    });
    cancelling.abort();

    await expect(speaking).rejects.toThrow('cancelled');
  });

  test('says so when a line has nothing that can be spoken', async () => {
    const speaking = basicVoice.speak([{ words: ['…'], pace: 1 }], {
      voice: 'slt',
      signal: signal(),
    });

    await expect(speaking).rejects.toThrow(/basic voice could not speak/);
  });
});
