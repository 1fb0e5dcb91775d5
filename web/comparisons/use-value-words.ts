import { $api } from '#web/api/api.ts';
import { count } from '#web/ui/format.ts';
import type { Compared } from './comparison.ts';

const COHERENCE: Record<string, string> = {
  use_seed_control: 'one look',
  use_latent_reuse: 'scenes go on from each other',
  use_ip_adapter: 'product in every scene',
};

const NOTHING: Record<string, string> = {
  brand_style_id: 'No brand',
  product_image_id: 'No picture',
  voice: 'Nobody speaks',
};

/** Says what a setting is, in words; things that have a name by their name. */
export function useValueWords(differences: Compared['differences']) {
  const differIn = (field: string) => differences.some((one) => one.field === field);
  const query = { params: { query: { limit: 100 } } };
  const brands = $api.useQuery('get', '/api/brand-styles', query, {
    enabled: differIn('brand_style_id'),
  });
  const pictures = $api.useQuery('get', '/api/product-images', query, {
    enabled: differIn('product_image_id'),
  });
  const models = $api.useQuery('get', '/api/models', {}, { enabled: differIn('model') });

  const things = [
    ...(brands.data?.items ?? []),
    ...(pictures.data?.items ?? []),
    ...(models.data?.video_models ?? []),
  ];
  return (field: string, value: unknown) => sayValue(field, value, things);
}

interface Thing {
  id: string;
  name: string;
}

function sayValue(field: string, value: unknown, things: readonly Thing[]): string {
  if (value === null) return NOTHING[field] ?? '–';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    return field === 'duration' ? count(value, 'second') : String(value);
  }
  return typeof value === 'string' ? sayName(field, value, things) : sayObject(value ?? {});
}

function sayName(field: string, value: string, things: readonly Thing[]): string {
  if (value === 'master_mode') return 'Master mode';
  const named = things.find(({ id }) => id === value);
  return named?.name ?? (field.endsWith('_id') ? 'Deleted since' : value);
}

function sayObject(value: object): string {
  const parts = Object.entries(value).flatMap(([name, own]) => {
    if (own === true) return [COHERENCE[name] ?? name];
    return typeof own === 'string' ? [`${name}: ${own}`] : [];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}
