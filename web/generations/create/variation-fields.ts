import { count } from '#web/ui/format.ts';
import { SHAPES } from '../shapes.ts';
import { type Draft, MASTER, newSeed, PERSUASIONS, type Wish } from './draft.ts';
import { shortName, type VideoModel, whyNot } from './models.ts';

export type DifferingField = Exclude<keyof Wish, 'prompt' | 'product_url' | 'use_llm' | 'mode'>;

interface Option {
  value: Wish[DifferingField];
  label: string;
}

/** What there is to choose from here. */
export interface Stock {
  models: readonly VideoModel[];
  voices: readonly { id: string }[];
  brands: readonly { id: string; name: string }[];
}

/** Seconds. */
const LENGTHS = [6, 10, 15, 20, 30, 45, 60];

/** In what ads can be compared, in the order it is offered. */
export const FIELD_LABELS = {
  framework: 'Persuasion',
  aspect_ratio: 'Shape',
  duration: 'Length',
  model: 'Video model',
  seed_value: 'Seed',
  brand_style_id: 'Brand style',
  product_image_id: 'Product image',
  voice: 'Voice',
  music: 'Music',
  captions: 'Captions',
  prefers_calm: 'Calm',
} as const satisfies Record<DifferingField, string>;

export const DIFFERING_FIELDS = Object.keys(FIELD_LABELS) as DifferingField[];

/** The values a field can have; of a seed, the one there is and one by chance. */
export function optionsOf(field: DifferingField, draft: Draft, stock: Stock): Option[] {
  switch (field) {
    case 'framework':
      return PERSUASIONS.map((value) => ({
        value,
        label: value === MASTER ? 'Master mode' : value,
      }));
    case 'aspect_ratio':
      return SHAPES.map(({ value, label }) => ({ value, label: `${label} ${value}` }));
    case 'duration':
      return [...new Set([draft.duration, ...LENGTHS])]
        .sort((a, b) => a - b)
        .map((value) => ({ value, label: count(value, 'second') }));
    case 'model':
      return stock.models
        .filter((model) => whyNot(model, draft) === undefined)
        .map(({ id, name }) => ({ value: id, label: shortName(name).name }));
    case 'seed_value':
      return [draft.seed_value, newSeed()].map((value) => ({ value, label: String(value) }));
    case 'brand_style_id':
      return [
        { value: null, label: 'No brand' },
        ...stock.brands.map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'product_image_id':
      return [
        { value: null, label: 'No picture' },
        ...draft.pictures.map(({ id, name }) => ({ value: id, label: name })),
      ];
    case 'voice':
      return [
        { value: '', label: 'Nobody speaks' },
        ...stock.voices.map(({ id }) => ({ value: id, label: id })),
      ];
    case 'music':
      return [
        { value: 'composed', label: 'Composed' },
        { value: 'none', label: 'None' },
      ];
    case 'captions':
      return [
        { value: 'usual', label: 'As usual' },
        { value: 'burned', label: 'In the picture' },
        { value: 'files', label: 'In files' },
        { value: 'none', label: 'None' },
      ];
    case 'prefers_calm':
      return [
        { value: false, label: 'As usual' },
        { value: true, label: 'Calm' },
      ];
  }
}

/** A value for one more ad: one that none has yet, where there is one. */
export function freshValue(field: DifferingField, draft: Draft, stock: Stock): Option['value'] {
  const used = [draft, ...(draft.compare?.others ?? [])].map((one) => one[field] ?? draft[field]);
  const options = optionsOf(field, draft, stock);
  return (options.find(({ value }) => !used.includes(value)) ?? options.at(-1))?.value ?? null;
}
