import type { Draft, Wish } from './draft.ts';
import { without } from './without.ts';
import { type DifferingField, freshValue, type Stock } from './variation-fields.ts';

/** With the one above. */
export const MAX_ADS = 10;

/** One more ad, unlike those there are. */
export function withOneMore(draft: Draft, stock: Stock): Draft {
  const { compare } = draft;
  if (!compare || compare.others.length + 1 >= MAX_ADS) return draft;
  const own = Object.fromEntries(
    compare.fields.map((field) => [field, freshValue(field as DifferingField, draft, stock)]),
  );
  return { ...draft, compare: { ...compare, others: [...compare.others, own] } };
}

/** They differ in one more setting: each ad gets a value of its own. */
export function withField(draft: Draft, field: DifferingField, stock: Stock): Draft {
  const { compare } = draft;
  if (!compare) return draft;
  const start: Draft = { ...draft, compare: { ...compare, fields: [...compare.fields, field] } };
  return compare.others.reduce<Draft>(
    (before, _other, index) =>
      withValue(before, index, { [field]: freshValue(field, before, stock) }),
    start,
  );
}

/** They no longer differ in a setting. */
export function withoutField(draft: Draft, field: DifferingField): Draft {
  const { compare } = draft;
  if (!compare) return draft;
  const others = compare.others.map((own) => without(own, field));
  return {
    ...draft,
    compare: { ...compare, others, fields: compare.fields.filter((one) => one !== field) },
  };
}

export function withValue(draft: Draft, index: number, own: Partial<Wish>): Draft {
  const { compare } = draft;
  if (!compare) return draft;
  const others = compare.others.map((one, at) => (at === index ? { ...one, ...own } : one));
  return { ...draft, compare: { ...compare, others } };
}

/** Without one of the others; the last one gone, it is one ad again. */
export function withoutOne(draft: Draft, index: number): Draft {
  const { compare } = draft;
  if (!compare) return draft;
  const others = compare.others.filter((_one, at) => at !== index);
  return { ...draft, compare: others.length === 0 ? null : { ...compare, others } };
}
