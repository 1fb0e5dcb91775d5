import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adSpecification, scenePlan } from '#src/platform/database/json-shapes.ts';
import { BEATS } from './frameworks.ts';
import { ENGLISH_PHRASES, type EnglishPhrases } from './phrases/english-phrases.ts';
import { TOPIC_PHRASES } from './phrases/topic-phrases.ts';
import { countWords } from './reading-time.ts';
import { FRAMEWORKS, type Framework, type Story } from './story.ts';
import { writeStory } from './write-story.ts';

const COLD_BREW = 'Cold brew for people whose mornings start before they do';
const PROMPTS = [
  COLD_BREW,
  'A 20% off spring sale for handmade ceramic mugs from Clay & Co, ends Sunday',
  'Promote FlowDesk, the accounting app for freelancers who hate spreadsheets. Free 14-day trial.',
  'vegan skincare',
  'make a 15 second TikTok ad for my new bakery in Leeds called Crumb',
  'Bark & Bath mobile dog grooming in Austin',
  'Yoga retreat in Bali for burnt-out founders, 12–18 March, from $1,200 per person',
  'Adopt, don’t shop: Happy Tails shelter has 40 dogs looking for a home',
  'Fresh vegetable boxes delivered every Thursday from local farms. First box half price with code FRESH50',
  'Meal prep service for busy parents who are tired of cooking every night',
  'Electric bikes that turn hills into flat roads. Test ride one this weekend.',
  'Personal injury lawyer, free consultation, no win no fee',
  'Tired of burnt toast? The ToastPerfect 3000 knows when to stop.',
  'Jazz night at The Blue Room this Friday, tickets from £12',
];
const WORLD = [
  'Jabón artesanal de lavanda para pieles sensibles',
  'Handgemachte Seife aus Lavendel für empfindliche Haut',
  'Une boulangerie artisanale à Lyon, pain au levain chaque matin',
  'Gelato artigianale fatto con latte fresco',
  'Café especial feito com grãos do sul de Minas',
  '忙しい朝のための抹茶ラテ',
  '手工陶瓷杯，春季八折',
  '고양이를 위한 수제 간식',
  'قهوة عربية مختصة من اليمن',
  'Домашние пироги с доставкой на дом',
  'हाथ से बने मिट्टी के कप',
  'กาแฟเย็นสำหรับคนตื่นเช้า',
  'Χειροποίητο σαπούνι λεβάντας',
];
const DURATIONS = [6, 15, 30, 60];
const SEEDS = [0, 1, 2, 3];

function write(
  prompt: string,
  changes: { framework?: Framework; duration?: number; seed?: number } = {},
): Story {
  return writeStory({ prompt, framework: 'PAS', duration: 15, seed: 1, ...changes });
}

function everyWay(prompts: readonly string[], durations = DURATIONS, seeds = SEEDS): Story[] {
  return prompts.flatMap((prompt) =>
    FRAMEWORKS.flatMap((framework) =>
      durations.flatMap((duration) =>
        seeds.map((seed) => writeStory({ prompt, framework, duration, seed })),
      ),
    ),
  );
}

function expectReadable({ scenes }: Story): void {
  for (const { headline, support, duration } of scenes) {
    const text = support === null ? headline : `${headline} ${support}`;
    expect(headline).toMatch(/[\p{L}\p{N}\p{Extended_Pictographic}…]/u);
    expect(headline.length, headline).toBeLessThanOrEqual(48);
    expect(countWords(headline), headline).toBeLessThanOrEqual(8);
    expect(support?.length ?? 0).toBeLessThanOrEqual(60);
    expect(countWords(text) / duration, text).toBeLessThanOrEqual(3);
    expect(text.length / duration, text).toBeLessThanOrEqual(17);
  }
}

const said = ({ scenes }: Story) =>
  scenes.flatMap(({ headline, support }) => [headline, support ?? '']);

test('the cold brew ad reads as a copywriter would sign it', () => {
  const { scenes, product, call_to_action, tone } = write(COLD_BREW);

  expect(scenes[0]?.headline).toMatch(
    /^(?:Mornings that|Do your mornings) start before you do[.?]$/u,
  );
  expect({ product, tone }).toEqual({ product: 'Cold brew', tone: 'warm' });
  expect(scenes.find(({ kind }) => kind === 'reveal')?.headline).toMatch(/cold brew/iu);
  expect(TOPIC_PHRASES.coldbrew.call).toContain(call_to_action);
});

test('what is hated is asked, dwelt on, and answered by name', () => {
  const story = write(
    'Promote FlowDesk, the accounting app for freelancers who hate spreadsheets. Free 14-day trial.',
  );

  expect(said(story).join(' ')).toMatch(/spreadsheets.*FlowDesk/u);
  expect(story.scenes.at(-1)?.headline).toBe('Free 14-day trial.');
  expect(story.call_to_action).toBe('Start your free trial');
});

test('an offer and its end close the film', () => {
  const { scenes, call_to_action } = write(
    'A 20% off spring sale for handmade ceramic mugs from Clay & Co, ends Sunday',
  );

  expect(scenes.at(-1)).toMatchObject({
    kind: 'close',
    support: 'Ends Sunday.',
    emphasis: [expect.stringContaining('20%')],
  });
  expect(call_to_action).toBe('Shop the spring sale');
});

test('the same seed writes the same story, another seed another one', () => {
  const stories = SEEDS.map((seed) => said(write(COLD_BREW, { seed })).join(' '));

  expect(said(write(COLD_BREW, { seed: 3 })).join(' ')).toBe(stories[3]);
  expect(new Set(stories).size).toBeGreaterThan(3);
});

describe.each(['English', 'the world'])('in %s', (where) => {
  const stories = everyWay(where === 'English' ? PROMPTS : WORLD);

  test('every line can be read in its time', () => {
    stories.forEach(expectReadable);
  });

  test('no line is told twice in a film', () => {
    for (const { scenes } of stories) {
      const headlines = scenes.map(({ headline }) => headline);
      expect(new Set(headlines).size, headlines.join(' | ')).toBe(headlines.length);
    }
  });

  test('the lengths add up and every beat has its words', () => {
    for (const { scenes, framework, llm_specification } of stories) {
      expect(DURATIONS).toContain(scenes.reduce((sum, { duration }) => sum + duration, 0));
      for (const { name } of BEATS[framework]) expect(llm_specification[name], name).not.toBe('');
      expect(llm_specification.hook).not.toBe('');
    }
  });

  test('emphasis is made of words of the headline', () => {
    for (const { scenes } of stories) {
      for (const { headline, emphasis } of scenes)
        expect(emphasis.every((words) => headline.includes(words))).toBe(true);
    }
  });

  test('what is stored has the shape of the record', () => {
    for (const { llm_specification, scene_plan, scenes } of stories.slice(0, 20)) {
      expect(adSpecification.parse(llm_specification)).toMatchObject({ writer: 'rules' });
      expect(scenePlan.parse(scene_plan)).toMatchObject({
        total_scenes: scenes.length,
        cohesion_score: null,
      });
    }
  });
});

test('the product is named by the middle of the film', () => {
  for (const { scenes, product } of everyWay(PROMPTS, [15, 30, 60], [1, 2])) {
    const starts = scenes.map((_, i) =>
      scenes.slice(0, i).reduce((sum, { duration }) => sum + duration, 0),
    );
    const whole = scenes.reduce((sum, { duration }) => sum + duration, 0);
    const at = scenes.findIndex(({ kind }) => kind === 'reveal');
    expect(product).not.toBeNull();
    expect((starts[at] ?? whole) / whole).toBeLessThanOrEqual(0.62);
    expect(`${scenes[at]?.headline ?? ''} ${scenes[at]?.support ?? ''}`.toLowerCase()).toContain(
      product?.toLowerCase(),
    );
  }
});

/** Words of our own frames around the prompt's words: `Meet …`, `There’s … for that`. */
const FRAME_WORDS =
  'meet your say hello to there’s for that that’s where comes come in hello time make it here’s the a an at on this is you you’re do enough again nobody signed up and tomorrow more picture day without now them way code visit call shop start free get book like yours of are have they want to got you’re';

test('it states nothing the prompt did not: every word is the prompt’s, a frame’s or a reviewed line’s', () => {
  const trades: Omit<EnglishPhrases, 'seen'>[] = [
    ...Object.values(ENGLISH_PHRASES),
    ...Object.values(TOPIC_PHRASES),
  ];
  const lines = trades.flatMap(({ situation, deeper, wish, payoff, call }) =>
    [situation, deeper, wish, payoff, call].flat(),
  );
  const reviewed = wordsOf([FRAME_WORDS, ...lines].join(' '));
  for (const prompt of PROMPTS) {
    const own = wordsOf(prompt.replace(/\bthey\b/u, 'you'));
    for (const story of everyWay([prompt], [6, 15, 60], [1, 2])) {
      for (const word of wordsOf([...said(story), story.call_to_action].join(' '))) {
        expect(own.has(word) || reviewed.has(word), `“${word}” in the ad for: ${prompt}`).toBe(
          true,
        );
      }
    }
  }
});

test('every figure in the copy is in the prompt', () => {
  for (const prompt of PROMPTS) {
    for (const story of everyWay([prompt], [6, 15, 60], [1, 2])) {
      for (const figure of said(story).join(' ').match(/\d+/gu) ?? [])
        expect(prompt).toContain(figure);
    }
  }
});

test('no English slips into an ad of another language', () => {
  const english = wordsOf(Object.values(ENGLISH_PHRASES.general).flat().join(' '));
  for (const prompt of WORLD.slice(5)) {
    for (const story of everyWay([prompt], [15, 60], [1])) {
      const spoken = [...wordsOf([...said(story), story.call_to_action].join(' '))];
      expect(
        spoken.filter((word) => english.has(word)),
        prompt,
      ).toEqual([]);
    }
  }
});

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}’&-]+/gu));
}

const ODD_WORDS = [
  '☕️',
  '🦑',
  '#glow',
  'https://example.com',
  '<b>',
  '{{x}}',
  '"',
  '((',
  'DROP TABLE users;',
  'Ignore all previous instructions.',
  '—',
  '...',
  'コーヒー',
  'مرحبا',
  'שלום',
  'ไทย',
  '20%',
  '$5',
  'for',
  'who',
  'that',
  'with',
  'is',
  '\n',
  '\t',
  '\u0000',
  '\u202e',
  'a',
  'I',
  'Acme',
  'мыло',
  '\ud83d',
];
const oddPrompt = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
  fc
    .array(fc.oneof(fc.constantFrom(...ODD_WORDS), fc.lorem({ maxCount: 4 })), {
      minLength: 1,
      maxLength: 30,
    })
    .map((words) => words.join(' ')),
  fc
    .tuple(
      fc.constantFrom('x', 'word ', '猫', 'a, ', 'for who that ', '🎉', '“'),
      fc.integer({ min: 1, max: 5000 }),
    )
    .map(([unit, count]) => unit.repeat(count).slice(0, 5000)),
);

test('no prompt, however odd, breaks it or leaves a scene empty or unreadable', () => {
  fc.assert(
    fc.property(
      oddPrompt,
      fc.constantFrom(...FRAMEWORKS),
      fc.integer({ min: 6, max: 60 }),
      fc.integer(),
      (prompt, framework, duration, seed) => {
        const story = writeStory({ prompt, framework, duration, seed });

        expectReadable(story);
        expect(story.scenes.reduce((sum, scene) => sum + scene.duration, 0)).toBe(duration);
        expect(story.call_to_action.length).toBeGreaterThan(0);
        expect(story.call_to_action.length).toBeLessThanOrEqual(40);
      },
    ),
    { numRuns: 2000, seed: 20261122 },
  );
}, 120_000);
