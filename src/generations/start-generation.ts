import type { App } from '#src/app.ts';
import { getBrandStyle } from '#src/brands/brand-style-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import { getProductImage } from '#src/products/product-image-store.ts';
import { enqueueGeneration } from './enqueue-generation.ts';
import { generationRequest, type GenerationRequest } from './generation-contract.ts';
import { createGeneration } from './generation-store.ts';
import { LOCAL_MODEL } from './local-model.ts';

/** Accepts an ad: checks the wish, writes the row, hands it to the engine. The film follows by itself. */
export async function startGeneration(
  app: Pick<App, 'db' | 'engine' | 'makeAd' | 'newId' | 'newSeed' | 'now'>,
  actor: Actor,
  wish: GenerationRequest,
): Promise<Generation> {
  const { product_image_id, brand_style_id, ...request } = readRequest(wish);
  if (product_image_id) await getProductImage(app.db, actor, product_image_id);
  if (brand_style_id) await getBrandStyle(app.db, actor, brand_style_id);
  const seed = request.seed_value ?? app.newSeed();

  const generation = await createGeneration(app.db, {
    ...request,
    id: app.newId(),
    user_id: actor.user_id,
    product_image_id,
    brand_style_id,
    seed_value: seed,
    coherence_settings: {
      use_seed_control: true, // one seed for all scenes
      use_latent_reuse: true, // the ground and its drift go on over the cuts
      use_ip_adapter: product_image_id !== null, // the same product picture in every scene that shows it
      seed_value: seed,
    },
    model: LOCAL_MODEL,
    use_llm: false,
    current_step: 'Waiting to start',
    created_at: app.now(),
  });
  await enqueueGeneration(app, generation.id);
  return generation;
}

function readRequest(wish: GenerationRequest) {
  const result = generationRequest.safeParse(wish);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError('INVALID_FIELD', issue?.message ?? 'This cannot be made.', {
    details: { field: issue?.path.join('.') ?? '' },
  });
}
