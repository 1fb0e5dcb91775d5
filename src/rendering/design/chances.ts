import { chanceAt } from '../draw/chance.ts';

/** A number from 0 to 1 for a seed and a question; other questions do not disturb it. */
export function chanceOf(seed: number, question: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < question.length; index += 1) {
    hash = Math.imul(hash ^ question.charCodeAt(index), 0x01000193);
  }
  return chanceAt(seed | 0, hash >>> 1);
}

/** Goes through the choices in turn, so that neighbouring seeds never choose the same. */
export function inTurn<T>(choices: readonly T[], turn: number): T {
  const choice = choices[((turn % choices.length) + choices.length) % choices.length];
  if (choice === undefined) throw new Error('unreachable: nothing to take a turn with');
  return choice;
}

export function pick<T>(choices: readonly T[], seed: number, question: string): T {
  const choice = choices[Math.floor(chanceOf(seed, question) * choices.length)];
  if (choice === undefined) throw new Error(`unreachable: nothing to pick for ${question}`);
  return choice;
}
