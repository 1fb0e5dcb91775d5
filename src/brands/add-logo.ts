import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { BrandStyle } from '#src/platform/database/schema.ts';
import { getBrandStyle, updateBrandStyle } from './brand-style-store.ts';
import { keepLogo } from './keep-logo.ts';

/** Gives a brand style a logo, in place of the one it had. */
export async function addLogo(
  app: Pick<App, 'db' | 'files' | 'now'>,
  actor: Actor,
  { id, file, filename }: { id: string; file: string; filename?: string },
): Promise<BrandStyle> {
  const brand = await getBrandStyle(app.db, actor, id);
  const logo = await keepLogo(app, brand, { file, ...(filename !== undefined && { filename }) });
  return updateBrandStyle(app.db, actor, id, {
    style_data: { ...brand.style_data, logo },
    updated_at: app.now(),
  });
}
