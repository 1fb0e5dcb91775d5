import { expect, test } from 'vitest';
import type { FilmSpec } from '../draw/film-spec.ts';
import type { BriefScene, Coherence } from '../film-brief.ts';
import { aFilmBrief } from '../../../test/support/film-briefs.ts';
import { designFilm } from './design-film.ts';

const ALL: Coherence = { use_seed_control: true, use_latent_reuse: true, use_ip_adapter: true };
const BOTTLE = { id: 'product', width: 300, height: 700, cut_out: true, colors: ['#2a6e5f'] };
const KINDS = ['hook', 'benefit', 'reveal', 'proof', 'close'] as const;
const SCENES = KINDS.map((kind): BriefScene => ({
  kind,
  headline: 'One line for all of them',
  support: null,
  emphasis: [],
  frames: 80,
}));

function film(changes: Partial<Coherence>, seed = 3): FilmSpec {
  const coherence = { ...ALL, ...changes };
  const things = ['hot-beverage', 'beans', 'croissant'];
  return designFilm(
    aFilmBrief({ seed, tone: 'calm', scenes: SCENES, product: BOTTLE, things, coherence }),
  );
}

test('all settings are on when nothing is said of them', () => {
  const things = ['hot-beverage', 'beans', 'croissant'];
  const brief = aFilmBrief({ seed: 3, tone: 'calm', scenes: SCENES, product: BOTTLE, things });

  expect(designFilm(brief)).toEqual(film({}));
});

test('without seed control every scene draws its own lot, in the same style, colours and ground', () => {
  const [one, own] = [film({}), film({ use_seed_control: false })];

  expect(own.style).toBe(one.style);
  expect(own.scenes.map(({ ground }) => ground)).toEqual(one.scenes.map(({ ground }) => ground));
  expect(textsOf(own)).toEqual(textsOf(one));
  expect(own.scenes.map(({ layers }) => layers)).not.toEqual(
    one.scenes.map(({ layers }) => layers),
  );
});

test('with reuse one ground goes through all scenes, without it each has its own', () => {
  const [carried, anew] = [film({}), film({ use_latent_reuse: false })];

  expect(groundSeeds(carried).size).toBe(1);
  expect(groundSeeds(anew).size).toBe(SCENES.length);
  expect(anew.style).toBe(carried.style);
  expect(textsOf(anew)).toEqual(textsOf(carried));
  expect(anew.scenes.some(({ transition }) => transition?.kind === 'match')).toBe(false);
});

test('with its reference the product is in every scene it suits, without only where it enters and at the end', () => {
  expect(kindsWithProduct(film({ use_ip_adapter: false }))).toEqual(['reveal', 'close']);
  expect(kindsWithProduct(film({}))).toEqual(expect.arrayContaining(['benefit', 'proof']));
});

function groundSeeds({ scenes }: FilmSpec): Set<number> {
  return new Set(scenes.map(({ ground }) => ground.seed));
}

function textsOf({ scenes }: FilmSpec): string[] {
  const layers = scenes.flatMap((scene) => scene.layers);
  return layers.flatMap((layer) =>
    layer.kind === 'text' ? layer.blocks.map(({ text }) => text) : [],
  );
}

function kindsWithProduct({ scenes }: FilmSpec): string[] {
  return scenes
    .filter(({ layers }) => layers.some(({ kind }) => kind === 'picture'))
    .map(({ kind }) => kind);
}
