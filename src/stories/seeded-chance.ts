/** Chance that can be repeated: the same seed gives the same choices in the same order. */
export interface Chance {
  /** 0 inclusive to 1 exclusive. */
  next: () => number;
}

/** Mulberry32. The salt is stirred in, so that one seed does not choose alike for every prompt. */
export function seededChance(seed: number, salt = ''): Chance {
  let state = Math.imul(Math.trunc(seed) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  for (let i = 0; i < salt.length; i += 1)
    state = Math.imul(state ^ salt.charCodeAt(i), 0x01000193) >>> 0;
  return {
    next: () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** Picks in proportion to weight; undefined only when there is nothing to pick from. */
export function pickWeighted<T>(
  chance: Chance,
  choices: readonly T[],
  weight: (choice: T) => number,
): T | undefined {
  const total = choices.reduce((sum, choice) => sum + weight(choice), 0);
  let left = chance.next() * total;
  for (const choice of choices) {
    left -= weight(choice);
    if (left < 0) return choice;
  }
  return choices.at(-1);
}

export function pickOne<T>(chance: Chance, choices: readonly T[]): T | undefined {
  return choices[Math.floor(chance.next() * choices.length)];
}
