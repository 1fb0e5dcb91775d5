import { $api } from '#web/api/api.ts';
import { useModels } from './models.ts';
import type { Stock } from './variation-fields.ts';

/** What ads can be made with, as far as it is read. */
export function useStock(): Stock {
  const models = useModels().data;
  const brands = $api.useQuery('get', '/api/brand-styles', { params: { query: { limit: 100 } } });
  return {
    models: models?.video_models ?? [],
    voices: models?.voices ?? [],
    brands: brands.data?.items ?? [],
  };
}
