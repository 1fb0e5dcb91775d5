import type { QueryClient } from '@tanstack/react-query';
import { $api, type BrandStyle } from '#web/api/api.ts';

export function brandOptions(id: string) {
  return $api.queryOptions('get', '/api/brand-styles/{id}', { params: { path: { id } } });
}

/** What the server answered about a brand style is what every page shows of it from now on. */
export function keepBrand(queries: QueryClient, brand: BrandStyle): void {
  queries.setQueryData(brandOptions(brand.id).queryKey, brand);
  void queries.invalidateQueries({ queryKey: ['get', '/api/brand-styles'] });
}
