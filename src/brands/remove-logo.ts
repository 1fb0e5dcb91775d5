import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { logoKey } from './brand-files.ts';
import { getBrandStyle, updateBrandStyle } from './brand-style-store.ts';

/** Takes a brand style's logo away. Ads made with it stay. */
export async function removeLogo(
  app: Pick<App, 'db' | 'files' | 'now'>,
  actor: Actor,
  id: string,
): Promise<BrandStyle> {
  const brand = await getBrandStyle(app.db, actor, id);
  const { logo, ...rest } = brand.style_data;
  if (logo === undefined) return brand;
  const changed = await updateBrandStyle(app.db, actor, id, {
    style_data: rest,
    updated_at: app.now(),
  });
  await app.files.remove(logoKey(brand));
  return changed;
}
