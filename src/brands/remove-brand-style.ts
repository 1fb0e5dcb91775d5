import type { App } from '#src/app.ts';
import type { Actor } from '#src/platform/actor.ts';
import { brandFolder } from './brand-files.ts';
import { deleteBrandStyle, getBrandStyle } from './brand-style-store.ts';

/** Deletes a brand style with its logo. */
export async function removeBrandStyle(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const brand = await getBrandStyle(app.db, actor, id);
  await deleteBrandStyle(app.db, actor, id);
  await app.files.removeFolder(brandFolder(brand));
}
