import { expect, test } from 'vitest';
import { WORLD_PHRASES } from '../phrases/world-phrases.ts';
import { WORLD_TRADE_PHRASES } from '../phrases/world-trade-phrases.ts';
import { FRAMEWORKS, type Story } from '../story.ts';
import { writeStory } from '../write-story.ts';

const SEEDS = [1, 2, 3, 4, 5];

const PROMPTS: readonly (readonly [prompt: string, language: string, category: string])[] = [
  ['Gelato artigianale fatto con latte fresco', 'it', 'food'],
  ['Idraulico a Torino, arriva in 60 minuti. Chiama 011 555 0101', 'it', 'services'],
  ['Corsi di italiano per principianti. Prima lezione gratis.', 'it', 'education'],
  ['Café especial feito com grãos do sul de Minas', 'pt', 'coffee'],
  ['Aulas de violão para adultos. Primeira aula grátis.', 'pt', 'education'],
  ['قهوة عربية مختصة من اليمن. خصم 20٪ حتى الجمعة.', 'ar', 'coffee'],
  ['والصابون بزيت الزيتون لكل يوم', 'ar', 'beauty'],
  ['סבון לבנדר בעבודת יד לעור רגיש', 'he', 'beauty'],
  ['הקפה של רונית, בכל בוקר', 'he', 'coffee'],
  ['忙しい朝のための抹茶ラテ。初回30%オフ。', 'ja', 'coffee'],
  ['渋谷の英会話教室、初回無料', 'ja', 'education'],
  ['手工陶瓷杯，春季八折', 'zh', 'craft'],
  ['上海健身房，首月99元', 'zh', 'fitness'],
];

function tell(prompt: string): Story[] {
  return FRAMEWORKS.flatMap((framework) =>
    SEEDS.map((seed) => writeStory({ prompt, framework, duration: 15, seed })),
  );
}

const linesOf = ({ scenes }: Story) =>
  scenes.flatMap(({ headline, support }) => (support === null ? [headline] : [headline, support]));

test.each(PROMPTS)(
  '%s is told in its language, by words of its trade',
  (prompt, language, category) => {
    const trade = WORLD_TRADE_PHRASES[language]?.[category as 'food'];
    const tellings = tell(prompt);

    for (const story of tellings) {
      expect(story).toMatchObject({ language, category });
      const isAsked = prompt.includes(story.call_to_action);
      expect(isAsked || trade?.call.includes(story.call_to_action), story.call_to_action).toBe(
        true,
      );
    }
    const general = WORLD_PHRASES[language]?.tension ?? [];
    const hooks = tellings.map(({ scenes }) => scenes[0]?.headline ?? '');
    expect(hooks.filter((hook) => general.includes(hook)).length).toBeLessThan(hooks.length / 10);
    expect(hooks.some((hook) => trade?.tension.includes(hook))).toBe(true);
  },
);

test.each(PROMPTS.filter(([, language]) => /^(?:ar|he|ja|zh)$/u.test(language)))(
  '%s has no Latin letter in any line',
  (prompt) => {
    for (const story of tell(prompt))
      expect([...linesOf(story), story.call_to_action].join(' ')).not.toMatch(/[a-z]/iu);
  },
);

test.each([
  ['Appartamenti al mare a Rimini da 90 euro a notte', 'it'],
  ['Reserva hoy tu noche en Madrid, descuento para dos', 'es'],
])('%s is not taken for another language', (prompt, language) => {
  expect(writeStory({ prompt, framework: 'PAS', duration: 15, seed: 1 }).language).toBe(language);
});

test('a thing without a plain name is told before its figures', () => {
  for (const story of tell('Appartamenti al mare a Rimini da 90 euro a notte'))
    expect(linesOf(story).join(' ')).toContain('Appartamenti al mare a Rimini');
});

test('a participle stays with what it is made of', () => {
  const lines = tell('Café especial feito com grãos do sul de Minas').flatMap(linesOf);

  expect(lines).toContain('Feito com grãos do sul de Minas.');
  expect(lines).not.toContain('Café especial feito.');
});

test('a day stays with its offer', () => {
  const prompt = 'Panadería Aurora: pan de masa madre. Este sábado, 2x1 en empanadas.';
  const lines = tell(prompt).flatMap(linesOf);

  expect(lines).toContain('Este sábado, 2x1 en empanadas.');
  expect(lines).not.toContain('Este sábado.');
});
