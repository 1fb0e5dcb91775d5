import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SpeechModel } from '#src/providers/speech-model.ts';
import { splitGraphemes } from '#src/rendering/draw/words.ts';
import { narrateStory } from './narrate-story.ts';
import { FASTEST, planNarration } from './plan-narration.ts';
import { spokenCaptions } from './spoken-captions.ts';

const signal = () => new AbortController().signal;

describe('fitting what is said into the scenes', () => {
  const scene = (frames: number, headline: number, support?: number) => ({
    frames,
    parts: [
      { name: 'headline' as const, seconds: headline },
      ...(support === undefined ? [] : [{ name: 'support' as const, seconds: support }]),
    ],
  });

  test('says both lines where there is room, and the headline alone where there is not', () => {
    expect(planNarration([scene(120, 1.5, 1), scene(90, 1.5, 1.4)])).toEqual([
      { frames: 120, parts: ['headline', 'support'], pace: 1 },
      { frames: 90, parts: ['headline'], pace: 1 },
    ]);
  });

  test('hurries a little where that is enough', () => {
    const [only] = planNarration([scene(75, 2.35)]);

    expect(only?.parts).toEqual(['headline']);
    expect(only?.pace).toBeGreaterThan(1);
    expect(only?.pace).toBeLessThanOrEqual(FASTEST);
  });

  test('takes time from a scene that has some to spare, and the film stays as long', () => {
    const plans = planNarration([scene(60, 2.5), scene(120, 1)]);

    expect(plans.map(({ frames }) => frames)).toEqual([75, 105]);
    expect(plans.map(({ parts }) => parts)).toEqual([['headline'], ['headline']]);
  });

  test('leaves unsaid what fits nowhere, and then takes no time from anyone', () => {
    expect(planNarration([scene(60, 9), scene(60, 1)])).toEqual([
      { frames: 60, parts: [], pace: 1 },
      { frames: 60, parts: ['headline'], pace: 1 },
    ]);
  });
});

describe('a narrated story', () => {
  test('is spoken once where nothing has to be hurried, in words for the ear', async () => {
    const { model, orders } = aModel();

    const { narration } = await narrateStory(model, aStory(), { voice: 'one', signal: signal() });

    expect(orders).toEqual([['Twenty.', 'Say hello.', 'twenty percent off.', 'Order now.']]);
    expect(narration.scenes.at(-1)?.lines.map(({ part }) => part)).toEqual([
      'headline',
      'call_to_action',
    ]);
    expect(narration.scenes.at(-1)?.lines[0]?.words.map(({ text }) => text)).toEqual([
      '20%',
      'off.',
    ]);
  });

  test('is silent through a scene too short for its line, which then has no caption', async () => {
    const { model } = aModel();
    const story = aStory();
    const [first, last] = story.scenes;
    if (!first || !last) throw new Error('the story has two scenes');
    const headline = 'A headline that is longer than anything said in a second and a half';
    const scenes = [{ ...first, headline, support: null, duration: 1.5 }, last];

    const wish = { voice: 'one', signal: signal() };
    const { narration, track } = await narrateStory(model, { ...story, scenes }, wish);

    expect(narration.scenes.map(({ frames, lines }) => [frames, lines.length])).toEqual([
      [45, 0],
      [105, 2],
    ]);
    expect(track.samples.subarray(0, 1.5 * track.sampleRate).every((one) => one === 0)).toBe(true);
    expect(spokenCaptions(narration, 26)[0]?.from).toBeGreaterThanOrEqual(45);
  });

  test('never speaks over a cut or over itself, and its captions are whole and in time', () => {
    return fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const { model } = aModel();

        const { narration, track } = await narrateStory(model, story, {
          voice: 'one',
          signal: signal(),
        });

        const frames = story.scenes.reduce((sum, { duration }) => sum + duration * 30, 0);
        expect(narration.scenes.reduce((sum, scene) => sum + scene.frames, 0)).toBe(frames);
        expect(track.samples.length / track.sampleRate).toBe(frames / 30);
        let start = 0;
        for (const scene of narration.scenes) {
          let free = start;
          for (const { from, to } of scene.lines) {
            expect(from).toBeGreaterThanOrEqual(free);
            expect(to).toBeLessThan(start + scene.frames);
            free = to;
          }
          start += scene.frames;
        }
        let shown = 0;
        for (const { from, to, lines, words = [] } of spokenCaptions(narration, 26)) {
          expect(from).toBeGreaterThanOrEqual(shown);
          expect(to - from).toBeGreaterThan(0);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(splitGraphemes(line).length).toBeLessThanOrEqual(26);
          for (const { at } of words) expect(at >= from && at < to).toBe(true);
          shown = to;
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a caption is as many words as are read at a glance, and stays for 0.8 s', () => {
  const texts = 'Cold brew that is ready before you are, every single morning.'.split(' ');
  const words = texts.map((text, index) => ({ text, from: 7 + index * 9, to: 14 + index * 9 }));
  const line = { part: 'headline' as const, from: 7, to: 110, words };

  const captions = spokenCaptions(
    { model: 'm', voice: 'v', scenes: [{ frames: 150, lines: [line] }] },
    26,
  );

  expect(captions.flatMap(({ lines }) => lines).join(' ')).toBe(texts.join(' '));
  expect(captions.length).toBeGreaterThan(1);
  for (const { from, to } of captions) expect(to - from).toBeGreaterThanOrEqual(24);
  expect(captions[0]?.lines.join(' ')).toMatch(/are,$/);
});

/** Takes a tenth of a second for each letter's worth of six, and writes down what it was asked for. */
function aModel(): { model: SpeechModel; orders: string[][] } {
  const orders: string[][] = [];
  const model: SpeechModel = {
    id: 'test/voice',
    label: 'test voice',
    languages: ['en'],
    voices: [{ id: 'one', description: 'a voice' }],
    speak: (lines) => {
      orders.push(lines.map(({ words }) => words.join(' ')));
      return Promise.resolve(
        lines.map(({ words, pace }) => {
          const each = words.map((word) => (0.1 + word.length * 0.05) / pace);
          const ends = each.map((_, index) =>
            each.slice(0, index + 1).reduce((sum, time) => sum + time, 0),
          );
          return {
            samples: new Float32Array(Math.round((ends.at(-1) ?? 0) * 1_000)).fill(0.1),
            sample_rate: 1_000,
            words: ends.map((to, index) => ({ from: to - (each[index] ?? 0), to })),
          };
        }),
      );
    },
  };
  return { model, orders };
}

function aStory() {
  const scene = { beat: 'hook', kind: 'hook' as const, emphasis: [], visual_elements: [] };
  return {
    call_to_action: 'Order now',
    scenes: [
      { ...scene, headline: 'Twenty', support: 'Say hello.', duration: 3 },
      { ...scene, headline: '20% off.', support: null, duration: 3.5 },
    ],
  };
}

const anyStory = fc.record({
  call_to_action: fc.constantFrom('Order now', 'Find your pair today', '→'),
  scenes: fc.array(
    fc.record({
      beat: fc.constant('hook'),
      kind: fc.constant('hook' as const),
      headline: fc.constantFrom(
        'Stop.',
        'Mornings that start before you do?',
        'Save 20% on every order, all week long',
        'A headline that is longer than anything that could be said in so short a scene',
        '朝が、あなたより先に',
        'Incomprehensibilities, uncharacteristically.',
      ),
      support: fc.option(fc.constantFrom('No sugar, no rush.', 'Until Sunday.', '🍕')),
      emphasis: fc.array(fc.constant(''), { maxLength: 0 }),
      visual_elements: fc.array(fc.constant(''), { maxLength: 0 }),
      duration: fc.integer({ min: 3, max: 12 }).map((halves) => halves / 2),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});
