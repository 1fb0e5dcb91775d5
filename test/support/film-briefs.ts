import fc from 'fast-check';
import { toCaptions } from '#src/rendering/captions/to-captions.ts';
import { SHOWN_LETTERS } from '#src/rendering/captions/wrap-caption.ts';
import drawings from '#src/rendering/design/props/drawings.json' with { type: 'json' };
import { SCENE_KINDS, TONES, type BriefScene, type FilmBrief } from '#src/rendering/film-brief.ts';
import { anyWords } from './any-words.ts';

/** A small complete brief; what a test is about is said by the test. */
export function aFilmBrief(changes: Partial<FilmBrief> = {}): FilmBrief {
  return {
    aspect_ratio: '9:16',
    seed: 7,
    language: 'en',
    tone: 'bold',
    name: 'Night Owl',
    call_to_action: 'Try it now',
    palette: [],
    product: null,
    scenes: [
      {
        kind: 'hook',
        headline: 'Mornings that start before you do?',
        support: null,
        emphasis: ['Mornings'],
        frames: 60,
      },
      {
        kind: 'benefit',
        headline: '18 hours of slow steeping',
        support: 'No sugar, no rush, no queue',
        emphasis: ['18 hours'],
        frames: 60,
      },
      {
        kind: 'close',
        headline: 'Start before the sun',
        support: null,
        emphasis: [],
        frames: 100,
      },
    ],
    ...changes,
  };
}

const LINES = [
  'Mornings that start before you do?',
  'Stop.',
  'Save 20% on every order, all week long',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Café olé — ¿por qué no?',
  'Пусть утро подождёт',
  'Ξεκίνα πριν από τον ήλιο',
  'Bữa sáng tuyệt vời cho cả nhà',
  '朝が、あなたより先に始まるなら。',
  '早晨比你更早开始',
  '아침이 당신보다 먼저 시작된다면',
  'هل يبدأ صباحك قبل أن تستيقظ؟',
  'הבוקר מתחיל לפניך 24/7',
  'सुबह की चाय अब और भी आसान',
  'เช้าที่เริ่มต้นก่อนคุณตื่น',
  'Pizza 🍕 party 👩‍👩‍👧 tonight',
  'An uncommonly long headline that nobody should write but somebody surely will one day',
];

const line = fc.oneof(
  fc.constantFrom(...LINES),
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
);
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const anyFact = fc.record({
  figure: fc.option(fc.constantFrom('0 g', '100%', '4', '1,200', '3.5 kg', '24/7')),
  label: fc.constantFrom('calories', 'real mint', 'يومًا', '保証', 'days to send it back for free'),
});

const anyProduct = fc.record({
  id: fc.constant('product'),
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 3000 }),
  cut_out: fc.boolean(),
  colors: fc.array(hex, { maxLength: 3 }),
});

/** Any brief that the studio could ask for, in any script, with captions in its picture or without. */
export const anyFilmBrief: fc.Arbitrary<FilmBrief> = fc
  .tuple(
    fc.boolean(),
    fc.record({
      aspect_ratio: fc.constantFrom('9:16', '16:9', '1:1', '4:5'),
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      language: fc.constantFrom('en', 'de', 'ar', 'ja', 'th', 'und'),
      tone: fc.constantFrom(...TONES),
      name: fc.option(line),
      call_to_action: fc.constantFrom(
        'Buy',
        'Jetzt kostenlos ausprobieren',
        'اطلب الآن',
        '今すぐ試す',
      ),
      palette: fc.array(hex, { maxLength: 4 }),
      product: fc.option(anyProduct),
      scenes: fc
        .array(
          fc.record({
            kind: fc.constantFrom(...SCENE_KINDS),
            headline: line,
            support: fc.option(line),
            frames: fc.integer({ min: 30, max: 200 }),
            facts: fc.oneof(
              { weight: 2, arbitrary: fc.constant([]) },
              { weight: 1, arbitrary: fc.array(anyFact, { minLength: 2, maxLength: 4 }) },
            ),
            is_quote: fc.boolean(),
          }),
          { minLength: 1, maxLength: 6 },
        )
        .map((scenes) =>
          scenes.map((scene) => ({ ...scene, emphasis: scene.headline.split(/\s+/u).slice(0, 1) })),
        ),
    }),
  )
  .map(([isCaptioned, brief]) => (isCaptioned ? captioned(brief) : brief));

/** The same brief with its own lines as captions in the picture. */
export function captioned(brief: FilmBrief): FilmBrief {
  return { ...brief, captions: toCaptions(brief, SHOWN_LETTERS[brief.aspect_ratio]) };
}

/** A brief with every kind of scene and any words in every place for words, telling of things or of a product. */
export function anyWordedBrief(ratio: FilmBrief['aspect_ratio']): fc.Arbitrary<FilmBrief> {
  const things = fc.subarray(Object.keys(drawings), { maxLength: 5 });
  const worded = (kind: BriefScene['kind']) =>
    fc
      .record({ headline: anyWords, support: fc.option(anyWords), things })
      .map(({ headline, ...rest }) => ({
        ...rest,
        kind,
        headline,
        emphasis: headline.split(/\s+/u).slice(0, 1),
        frames: 100,
      }));
  return fc
    .record({
      isCaptioned: fc.boolean(),
      seed: fc.nat(),
      tone: fc.constantFrom(...TONES),
      name: fc.option(anyWords),
      call_to_action: anyWords,
      palette: fc.array(hex, { maxLength: 3 }),
      product: fc.option(anyProduct),
      things,
      scenes: fc.tuple(...SCENE_KINDS.map(worded)),
    })
    .map(({ isCaptioned, ...told }) => {
      const brief = { ...told, aspect_ratio: ratio, language: 'und' };
      return isCaptioned ? captioned(brief) : brief;
    });
}
