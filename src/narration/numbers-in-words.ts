const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const GROUPS = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1_000, 'thousand'],
  [100, 'hundred'],
] as const;

const ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number from 0 on as it is spoken: 1,250 is `one thousand two hundred fifty`. */
export function cardinal(number: number): string {
  if (number < 20) return SMALL[number] ?? '';
  if (number < 100) {
    const rest = number % 10;
    return `${TENS[Math.floor(number / 10)] ?? ''}${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
  }
  const [size, name] = GROUPS.find(([least]) => number >= least) ?? [100, 'hundred'];
  const rest = number % size;
  return `${cardinal(Math.floor(number / size))} ${name}${rest === 0 ? '' : ` ${cardinal(rest)}`}`;
}

/** 1 is `first`, 22 `twenty second`. */
export function ordinal(number: number): string {
  const words = cardinal(number).split(' ');
  const last = words.pop() ?? '';
  const ending = ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`;
  return [...words, ending].join(' ');
}

/** A figure as it is written: with thousands in groups and a decimal point. */
export function spokenFigure(figure: string): string {
  const [whole = '', decimals = ''] = figure.replaceAll(',', '').split('.');
  if (whole.length > 12) return digits(whole);
  const point = decimals === '' ? '' : ` point ${digits(decimals)}`;
  return `${cardinal(Number(whole))}${point}`;
}

/** 2026 is `twenty twenty six`, 1900 `nineteen hundred`, 2005 `two thousand five`. */
export function spokenYear(year: number): string {
  const rest = year % 100;
  if (year >= 2000 && year < 2010) return cardinal(year);
  const century = cardinal(Math.floor(year / 100));
  if (rest === 0) return `${century} hundred`;
  return `${century} ${rest < 10 ? `oh ${cardinal(rest)}` : cardinal(rest)}`;
}

export function digits(figure: string): string {
  return Array.from(figure, (digit) => cardinal(Number(digit))).join(' ');
}
