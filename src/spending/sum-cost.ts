import type { ProviderCall } from '#src/platform/database/schema.ts';

export const MICROS_A_DOLLAR = 1_000_000;

export interface Spent {
  /** Micro-dollars that are known to be billed. */
  knownMicros: number;
  /** Orders of which nobody knows yet what they cost. */
  unknownCalls: number;
}

export function sumSpent(calls: readonly Pick<ProviderCall, 'cost_micros'>[]): Spent {
  return {
    knownMicros: calls.reduce((sum, { cost_micros }) => sum + (cost_micros ?? 0), 0),
    unknownCalls: calls.filter(({ cost_micros }) => cost_micros === null).length,
  };
}

/** USD as `generations.cost` has it: null while any of it is unknown, 0 when nothing was bought. */
export function toCost({ knownMicros, unknownCalls }: Spent): number | null {
  return unknownCalls > 0 ? null : knownMicros / MICROS_A_DOLLAR;
}

/** Rounded up: what is put aside is never less than what is foretold. */
export function toMicros(dollars: number): number {
  return Math.ceil(dollars * MICROS_A_DOLLAR);
}

const A_CENT = 10_000;

/** As a person reads it: `$0.36`, and `$0.0013` for what is less than a cent. */
export function toDollars(micros: number): string {
  const dollars = micros / MICROS_A_DOLLAR;
  const isTiny = micros > 0 && micros < A_CENT;
  return `$${isTiny ? Number(dollars.toPrecision(2)) : dollars.toFixed(2)}`;
}

/** Dollars as a person reads them. */
export const sayDollars = (dollars: number): string => toDollars(toMicros(dollars));
