import fc from 'fast-check';

/** As much of JSON Schema as the contract uses. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  examples?: unknown[];
  default?: unknown;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** A value that the schema takes: its own example where it has one, else the least that fits. */
export function validValue(schema: JsonSchema): unknown {
  const { examples, anyOf, enum: words } = schema;
  if (examples ?? words) return (examples ?? words)?.[0];
  if (anyOf) return validValue(anyOf[0] ?? {});
  return LEAST[typesOf(schema)[0] ?? 'string']?.(schema);
}

const LEAST: Record<string, (schema: JsonSchema) => unknown> = {
  object: ({ properties = {}, required = [] }) =>
    Object.fromEntries(required.map((name) => [name, validValue(properties[name] ?? {})])),
  array: ({ minItems = 0, items = {} }) =>
    Array.from({ length: minItems }, () => validValue(items)),
  integer: ({ minimum = 1 }) => minimum,
  number: ({ minimum = 1 }) => minimum,
  boolean: () => true,
  null: () => null,
  string: ({ minLength = 0 }) => 'x'.repeat(Math.max(8, minLength)),
};

/** A value of a type that the schema does not take. */
export function wrongValue(schema: JsonSchema): unknown {
  return takesObjects(schema) ? 'not an object' : { not: 'this' };
}

function takesObjects(schema: JsonSchema): boolean {
  const { anyOf = [], properties } = schema;
  return properties !== undefined || typesOf(schema).includes('object') || anyOf.some(takesObjects);
}

function typesOf({ type }: JsonSchema): string[] {
  return type === undefined ? [] : [type].flat();
}

/** Anything JSON can say, and what people and programs send by mistake or to do harm. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    0.1,
    '',
    ' ',
    '\u0000',
    '\ud800',
    "' or 1=1 --",
    '../../etc/passwd',
    '%00',
    '<script>alert(1)</script>',
    'x'.repeat(5001),
    [],
    {},
    [[]],
    { __proto__: null, constructor: { prototype: 1 } },
    '0195a8c1-7a40-7cc2-9c53-7f1d3a5b0e21',
    '2026-01-01T00:00:00Z',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A body near the schema: right, almost right, or nothing like it. */
export function nearly(schema: JsonSchema): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {});
  if (names.length === 0) return junk;
  const changes = fc.dictionary(
    fc.constantFrom(...names, 'nobody_knows', '__proto__', 'id', 'user_id'),
    junk,
    { maxKeys: 3 },
  );
  const missing = fc.subarray(names, { maxLength: 1 });
  const near = fc.tuple(changes, missing).map(([changed, left]) => {
    const body = { ...(validValue(schema) as object), ...changed };
    return Object.fromEntries(Object.entries(body).filter(([name]) => !left.includes(name)));
  });
  return fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: junk });
}
