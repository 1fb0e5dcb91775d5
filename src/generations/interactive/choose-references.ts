import type { App } from '#src/app.ts';
import { getBrandStyle } from '#src/brands/brand-style-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { getProductImage } from '#src/products/product-image-store.ts';
import { directionOf } from './direction.ts';
import { getWaiting, takeWord } from './word-store.ts';
import { BEGINNING_PERCENT, STAGE_WORDS } from './stages.ts';

interface ReferenceChoice {
  product_image_id?: string | null | undefined;
  brand_style_id?: string | null | undefined;
  palette?: string[] | undefined;
  turn?: number | undefined;
}

/** Takes other pictures and colours; they are gathered anew and wait for another word. */
export async function chooseReferences(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  id: string,
  { product_image_id, brand_style_id, palette, turn }: ReferenceChoice,
): Promise<Generation> {
  const heard = await getWaiting(db, actor, id, { stage: 'references', turn });
  if (product_image_id) await getProductImage(db, actor, product_image_id);
  if (brand_style_id) await getBrandStyle(db, actor, brand_style_id);
  return takeWord(db, heard, {
    ...(product_image_id !== undefined && { product_image_id }),
    ...(brand_style_id !== undefined && { brand_style_id }),
    direction: { ...directionOf(heard), ...(palette && { palette }) },
    waiting_since: null,
    progress: BEGINNING_PERCENT.references,
    current_step: STAGE_WORDS.references.begin,
  });
}
