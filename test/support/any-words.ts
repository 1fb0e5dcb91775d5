import fc from 'fast-check';

/** Words of every script the fonts are shipped for; Hebrew and Arabic from the right. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  latin: ['Mornings', 'før', 'Straße', 'déjà', 'quick', 'Ångström', 'tiếng', 'y', 'jumping'],
  cyrillic: ['Пусть', 'утро', 'подождёт', 'щука', 'Їжак', 'и'],
  greek: ['Ξεκίνα', 'πριν', 'από', 'ήλιο', 'Ώρα', 'ή'],
  cjk: ['朝が', '始まるなら', '早晨', '开始', '아침이', '시작된다', '、', '新しい'],
  arabic: ['هل', 'يبدأ', 'صباحك', 'قبل', 'أن', 'تستيقظ؟'],
  hebrew: ['הבוקר', 'מתחיל', 'לפניך', 'עכשיו'],
  devanagari: ['सुबह', 'की', 'चाय', 'अब', 'आसान', 'ज़िन्दगी'],
  thai: ['เช้า', 'ที่เริ่มต้น', 'ก่อน', 'คุณตื่น', 'น้ำ'],
  emoji: ['🍕', '👩‍👩‍👧', '🇫🇷', '🔥', '👍🏽', '❤️'],
  numbers: ['24/7', '20%', '$9.99', '3', '1,000', '−5°', '№7'],
};

/** Words longer than any line. */
const GIANTS = ['W', 'm', 'Rindfleischetikettierungs', 'Ж', 'ф', '朝', 'ก', 'स', 'ש'];

const LONGEST = 120;

const written = fc
  .tuple(
    fc.constantFrom(...Object.values(WORDS), Object.values(WORDS).flat()),
    fc.integer({ min: 1, max: LONGEST }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([words, length, picks]) => {
    let line = '';
    for (const at of picks) {
      line += (line && ' ') + (words[at % words.length] ?? '');
      if (line.length >= length) break;
    }
    return cut(line, LONGEST);
  });

const giant = fc.constantFrom(...GIANTS).map((piece) => cut(piece.repeat(60), 60));
const letter = fc.constantFrom('I', 'g', 'Щ', 'Ω', '朝', 'ش', 'ק', 'ह', 'ที่', '7', '🔥');
const list = fc
  .array(written, { minLength: 2, maxLength: 4 })
  .map((parts) => parts.map((part) => cut(part, 28)).join(', '));

/** Anything a person or a model may write where one line is asked for: 1 to 120 letters, any script. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 1, arbitrary: giant },
  { weight: 1, arbitrary: letter },
  { weight: 1, arbitrary: list },
);

/** At most so many UTF-16 units, and never through the middle of a letter. */
function cut(text: string, length: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und').segment(text)) {
    if (kept.length + segment.length > length) break;
    kept += segment;
  }
  return kept.trim() || 'x';
}
