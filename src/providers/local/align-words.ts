/** A sound of speech and when it is over, in seconds. */
export interface Phone {
  name: string;
  end: number;
}

export interface Span {
  from: number;
  to: number;
}

/** What it costs to take one sound for another; vowels are often weakened within a sentence. */
const OTHER_SOUND = 1;
const OTHER_VOWEL = 0.4;
const LEFT_OUT = 0.9;
const VOWEL = /^[aeiou]/;
export const PAUSE = 'pau';

/**
 * Finds when each word is spoken: `words` are the sounds each has by itself, `heard` is what was spoken, in
 * which sounds are weakened, joined and left out. The cheapest way to turn one into the other tells.
 */
export function alignWords(words: readonly (readonly string[])[], heard: readonly Phone[]): Span[] {
  const sounds = heard
    .map(({ name, end }, at) => ({ name, from: heard[at - 1]?.end ?? 0, to: end }))
    .filter(({ name }) => name !== PAUSE);
  const wanted = words.flatMap((phones, word) => phones.map((name) => ({ name, word })));
  const owners = ownersOf(
    wanted,
    sounds.map(({ name }) => name),
  );

  let last = sounds[0]?.from ?? 0;
  return words.map((_, word) => {
    const own = sounds.filter((_sound, at) => owners[at] === word);
    const from = Math.max(last, own[0]?.from ?? last);
    const to = Math.max(from, own.at(-1)?.to ?? from);
    last = to;
    return { from, to };
  });
}

interface Wanted {
  name: string;
  word: number;
}

/** For each sound heard, the word it belongs to. */
function ownersOf(wanted: readonly Wanted[], heard: readonly string[]): number[] {
  const costs = costTable(wanted, heard);
  const owners = heard.map(() => wanted.at(-1)?.word ?? 0);
  let at = wanted.length;
  let sound = heard.length;
  while (sound > 0) {
    const cost = (row: number, column: number) => costs[row]?.[column] ?? Infinity;
    const expected = wanted[at - 1];
    const here = cost(at, sound);
    const taken = here === cost(at - 1, sound - 1) + swapCost(expected?.name, heard[sound - 1]);
    if (expected && taken) {
      owners[sound - 1] = expected.word;
      at -= 1;
      sound -= 1;
    } else if (expected && here === cost(at - 1, sound) + LEFT_OUT) {
      at -= 1;
    } else {
      owners[sound - 1] = expected?.word ?? wanted[0]?.word ?? 0;
      sound -= 1;
    }
  }
  return owners;
}

/** The least cost of turning the first sounds of one into the first sounds of the other. */
function costTable(wanted: readonly Wanted[], heard: readonly string[]): number[][] {
  const table = [Array.from({ length: heard.length + 1 }, (_, sound) => sound * LEFT_OUT)];
  wanted.forEach(({ name }, at) => {
    const above = table[at] ?? [];
    const row = [(at + 1) * LEFT_OUT];
    heard.forEach((sound, column) => {
      row.push(
        Math.min(
          (above[column] ?? Infinity) + swapCost(name, sound),
          (above[column + 1] ?? Infinity) + LEFT_OUT,
          (row[column] ?? Infinity) + LEFT_OUT,
        ),
      );
    });
    table.push(row);
  });
  return table;
}

function swapCost(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Infinity;
  if (one === other) return 0;
  return VOWEL.test(one) && VOWEL.test(other) ? OTHER_VOWEL : OTHER_SOUND;
}
