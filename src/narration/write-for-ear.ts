import { cardinal, digits, ordinal, spokenFigure, spokenYear } from './numbers-in-words.ts';

/** A word of a line: as it stands there, and as it is said. */
export interface EarWord {
  shown: string;
  /** Plain English letters and sentence marks, nothing a voice would stumble over. */
  spoken: string;
}

const EMOJI =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3/gu;

/** Rewrites an English line for the ear, word for word: figures in words, signs by name, pictures left out. */
export function writeForEar(line: string): EarWord[] {
  const words: EarWord[] = [];
  for (const chunk of line.replace(EMOJI, ' ').split(/\s+/u).filter(Boolean)) {
    const { core, after } = withoutMarks(chunk);
    const said = plain(sayCore(core));
    const before = words.at(-1);
    if (/[a-z]/i.test(said)) words.push({ shown: chunk, spoken: said + after });
    else if (before) endWith(before, after);
  }
  const last = words.at(-1);
  if (last && !/[.?!]$/.test(last.spoken)) last.spoken = `${last.spoken.replace(/,$/, '')}.`;
  return words;
}

/** A mark that stands alone belongs to the word before, unless that has one already. */
function endWith(word: EarWord, mark: string) {
  if (/[a-z]$/i.test(word.spoken)) word.spoken += mark === '' ? ',' : mark;
}

/** The word without what surrounds it, and the one mark after it that a voice makes something of. */
function withoutMarks(chunk: string): { core: string; after: string } {
  const core = chunk
    .replace(/^[^\p{L}\p{N}$€£¥@#&+]+/u, '')
    .replace(/[^\p{L}\p{N}%+€£¥°&@]+$/u, '');
  const tail = chunk.slice(chunk.lastIndexOf(core) + core.length);
  if (tail.includes('?')) return { core, after: '?' };
  if (tail.includes('!')) return { core, after: '!' };
  if (/\.(?!\p{L})|…/u.test(tail)) return { core, after: '.' };
  return { core, after: /[,;:—–]/.test(tail) ? ',' : '' };
}

const CURRENCIES: Record<string, readonly [one: string, many: string]> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
};
const SIZES: Record<string, string> = { k: 'thousand', m: 'million', b: 'billion', bn: 'billion' };
const UNITS: Record<string, string> = {
  ml: 'milliliters',
  cl: 'centiliters',
  l: 'liters',
  g: 'grams',
  mg: 'milligrams',
  kg: 'kilograms',
  mm: 'millimeters',
  cm: 'centimeters',
  km: 'kilometers',
  oz: 'ounces',
  lb: 'pounds',
  lbs: 'pounds',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  min: 'minutes',
  mins: 'minutes',
  sec: 'seconds',
  s: 'seconds',
  w: 'watts',
  kwh: 'kilowatt hours',
  gb: 'gigabytes',
  mb: 'megabytes',
  tb: 'terabytes',
  px: 'pixels',
  '°c': 'degrees Celsius',
  '°f': 'degrees Fahrenheit',
  '°': 'degrees',
  x: 'times',
  '×': 'times',
};
const FRACTIONS = new Map(
  Object.entries({
    '1/2': 'one half',
    '½': 'one half',
    '1/3': 'one third',
    '⅓': 'one third',
    '2/3': 'two thirds',
    '⅔': 'two thirds',
    '1/4': 'one quarter',
    '¼': 'one quarter',
    '3/4': 'three quarters',
    '¾': 'three quarters',
  }),
);
const WORDS = new Map(
  Object.entries({
    '&': 'and',
    '+': 'plus',
    '@': 'at',
    'w/': 'with',
    vs: 'versus',
    'e.g': 'for example',
    'i.e': 'that is',
    etc: 'et cetera',
    st: 'saint',
  }),
);

type Rule = readonly [shape: RegExp, say: (...parts: string[]) => string];

const FIGURE = String.raw`(\d[\d,]*(?:\.\d+)?)`;

/** First match wins. */
const RULES: readonly Rule[] = [
  [/^([$€£¥])(\d[\d,]*)\.(\d\d)$/, (sign, whole, cents) => price(sign, whole, cents)],
  [/^(\d[\d,]*)[.,](\d\d)([€£¥])$/, (whole, cents, sign) => price(sign, whole, cents)],
  [
    new RegExp(`^([$€£¥])${FIGURE}(k|m|b|bn)?\\+?$`, 'i'),
    (sign, figure, size) => money(sign, figure, size),
  ],
  [new RegExp(`^${FIGURE}([€£¥])$`), (figure, sign) => money(sign, figure)],
  [new RegExp(`^[-–−]${FIGURE}%$`), (figure) => `minus ${spokenFigure(figure)} percent`],
  [new RegExp(`^${FIGURE}%$`), (figure) => `${spokenFigure(figure)} percent`],
  [new RegExp(`^${FIGURE}\\+$`), (figure) => `${spokenFigure(figure)} plus`],
  [/^24\/7$/, () => 'twenty four seven'],
  [/^(\d+)(st|nd|rd|th)$/i, (number) => ordinal(Number(number))],
  [
    /^(\d{1,2})(?::(\d\d))?(am|pm|a\.m|p\.m)$/i,
    (hour, minutes, half) => `${clock(hour, minutes)} ${half[0] ?? ''} m`,
  ],
  [/^(\d{1,2}):(\d\d)$/, (hour, minutes) => clock(hour, minutes)],
  [
    /^(\d+)(?:[-–]|\s?to\s?)(\d+)(%?)$/,
    (from, to, percent) => `${spokenFigure(from)} to ${spokenFigure(to)}${percent && ' percent'}`,
  ],
  [/^((?:19|20)\d\d)$/, (year) => spokenYear(Number(year))],
  [/^(0\d+)$/, (figure) => digits(figure)],
  [new RegExp(`^${FIGURE}$`), (figure) => spokenFigure(figure)],
  [
    new RegExp(`^${FIGURE}[-\\s]?(${Object.keys(UNITS).join('|')})$`, 'i'),
    (figure, unit) => measured(figure, unit),
  ],
  [
    new RegExp(`^${FIGURE}(k|m|bn?)$`, 'i'),
    (figure, size) => `${spokenFigure(figure)} ${SIZES[size.toLowerCase()] ?? ''}`,
  ],
  [/^#(\d+)$/, (number) => `number ${cardinal(Number(number))}`],
  [/^#(\p{L}.*)$/u, (tag) => tag],
  [/^@(\p{L}.*)$/u, (name) => `at ${name}`],
];

function sayCore(core: string): string {
  const known = WORDS.get(core.toLowerCase()) ?? FRACTIONS.get(core);
  if (known !== undefined) return known;
  for (const [shape, say] of RULES) {
    const parts = shape.exec(core);
    if (parts) return say(...parts.slice(1).map((part: string | undefined) => part ?? ''));
  }
  return sayParts(core);
}

/** An address by its dots, a compound by its parts; a figure within is said as one. */
function sayParts(core: string): string {
  if (/^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(core)) {
    const address = core.replace(/^https?:\/\/|\/$/gi, '').replace(/^www\./i, '');
    return address.replaceAll('.', ' dot ').replaceAll('/', ' slash ').replaceAll('-', ' dash ');
  }
  const parts = core.split(/[-–—/_·]+/u).filter(Boolean);
  const isRange = parts.every((part) => /^\d/.test(part));
  if (parts.length > 1) return parts.map(sayCore).join(isRange ? ' to ' : ' ');
  const pieces = core.split(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/u);
  if (pieces.length > 1) return pieces.map(sayCore).join(' ');
  return /^\p{Lu}{5,}$/u.test(core) ? core.toLowerCase() : core;
}

function money(sign: string, figure: string, size = ''): string {
  const [one, many] = CURRENCIES[sign] ?? ['', ''];
  const scale = SIZES[size.toLowerCase()];
  const amount = `${spokenFigure(figure)}${scale ? ` ${scale}` : ''}`;
  return `${amount} ${figure === '1' && !scale ? one : many}`;
}

function price(sign: string, whole: string, cents: string): string {
  if (cents === '00') return money(sign, whole);
  if (Number(whole) === 0) return `${cardinal(Number(cents))} ${sign === '£' ? 'pence' : 'cents'}`;
  return `${money(sign, whole)} ${cardinal(Number(cents))}`;
}

function measured(figure: string, unit: string): string {
  const name = UNITS[unit.toLowerCase()] ?? unit;
  return `${spokenFigure(figure)} ${figure === '1' && name !== 'times' ? name.replace(/s$/, '') : name}`;
}

function clock(hour: string, minutes = ''): string {
  if (minutes === '' || minutes === '00') return cardinal(Number(hour));
  const rest = minutes.startsWith('0') ? `oh ${minutes[1] ?? ''}` : minutes;
  return `${cardinal(Number(hour))} ${rest.replace(/\d+/, (figure) => cardinal(Number(figure)))}`;
}

const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
};

/** Letters without their accents, straight apostrophes, and nothing else. */
function plain(text: string): string {
  return text
    .replace(/[ßøØæÆœłđ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[^A-Za-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
