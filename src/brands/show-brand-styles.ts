import type { z } from 'zod';
import type { Db } from '#src/platform/database/database.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import type { brandStyleView } from './brand-style-contract.ts';
import { countAdsOf } from './brand-style-store.ts';
import { logoUrl } from './brand-files.ts';

type Shown = z.input<typeof brandStyleView>;

/** As a person sees them: with the address of the logo, and how many ads are made in each. */
export async function showBrandStyles(db: Db, brands: readonly BrandStyle[]): Promise<Shown[]> {
  const ads = await countAdsOf(
    db,
    brands.map(({ id }) => id),
  );
  return brands.map((brand) => ({
    ...brand,
    logo_url: brand.style_data.logo === undefined ? null : logoUrl(brand),
    ads: ads.get(brand.id) ?? 0,
  }));
}

export async function showBrandStyle(db: Db, brand: BrandStyle): Promise<Shown> {
  const [shown] = await showBrandStyles(db, [brand]);
  if (!shown) throw new Error('unreachable: one is shown as one');
  return shown;
}
