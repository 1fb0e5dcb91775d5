import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filmSpec } from './film-spec.ts';
import { layer } from './layer-spec.ts';

const page = readFileSync('docs/film-spec.md', 'utf8');

test('the page about the film names every field of a film and every kind of layer', () => {
  const fields = Object.keys(filmSpec.shape);
  const kinds = layer.options.map(({ shape }) => shape.kind.value);

  expect([...fields, ...kinds].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('its example is a layer the schema accepts', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/u.exec(page) ?? [];

  expect(layer.safeParse(JSON.parse(example)).error).toBeUndefined();
});
