import { AppError } from '#src/platform/errors.ts';
import type { ModelFacts } from '#src/providers/video-model.ts';
import type { VideoModels } from '#src/providers/video-models.ts';

interface Switches {
  use_seed_control: boolean;
  use_latent_reuse: boolean;
  use_ip_adapter: boolean;
}

interface Wish {
  /** Ids of the models of others that are needed. */
  models: readonly string[];
  wish: { [Name in keyof Switches]?: boolean | undefined } | undefined;
  hasProduct: boolean;
}

/** How the scenes of a film are kept alike. A wish that a model cannot fulfil is refused before anything is spent. */
export function chooseCoherence(
  videoModels: Pick<VideoModels, 'demand'>,
  { models, wish = {}, hasProduct }: Wish,
): Switches {
  const facts = models.map((id) => videoModels.demand(id).facts);
  const usual = usualCoherence(facts, hasProduct);
  const chosen = {
    use_seed_control: wish.use_seed_control ?? usual.use_seed_control,
    use_latent_reuse: wish.use_latent_reuse ?? usual.use_latent_reuse,
    use_ip_adapter: wish.use_ip_adapter ?? usual.use_ip_adapter,
  };
  const gaps = coherenceGaps(chosen, facts);
  if (gaps.length === 0) return chosen;
  throw new AppError('INVALID_FIELD', gaps.join(' '), { details: { field: 'coherence_settings' } });
}

/** A product's page mostly has a picture of it. */
export function mayShowProduct(
  wish: Record<'product_image_id' | 'product_url', string | null>,
): boolean {
  return wish.product_image_id !== null || wish.product_url !== null;
}

/** All that can be done, but for chaining what others film: an ad cuts, and a chain cannot be made side by side. */
function usualCoherence(facts: readonly ModelFacts[], hasProduct: boolean): Switches {
  return {
    use_seed_control: facts.every(({ seed }) => seed), // one seed for all scenes
    use_latent_reuse: facts.length === 0, // our own ground and its drift go on over the cuts
    use_ip_adapter: hasProduct && facts.every(({ reference_images }) => reference_images > 0),
  };
}

function coherenceGaps(chosen: Switches, facts: readonly ModelFacts[]): string[] {
  return facts.flatMap(({ name, seed, first_frame, reference_images }) => [
    ...(chosen.use_seed_control && !seed ? [`${name} takes no seed (use_seed_control).`] : []),
    ...(chosen.use_latent_reuse && !first_frame
      ? [`${name} cannot begin with a given picture (use_latent_reuse).`]
      : []),
    ...(chosen.use_ip_adapter && reference_images === 0
      ? [`${name} takes no reference pictures (use_ip_adapter).`]
      : []),
  ]);
}
