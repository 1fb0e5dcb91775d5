import { generationRequest } from '#src/generations/generation-contract.ts';
import { musicWordOf } from '#src/generations/music-choice.ts';
import type { Generation } from '#src/platform/database/schema.ts';

export interface Difference {
  field: string;
  values: unknown[];
}

/** What ads were asked to be different in, by the fields of the request. */
export function findDifferences(generations: readonly Generation[]): Difference[] {
  const asked = generations.map(askedOf);
  return Object.keys(generationRequest.shape).flatMap((field) => {
    const values = asked.map((wish) => wish[field] ?? null);
    const isSame = new Set(values.map((value) => JSON.stringify(value))).size < 2;
    return isSame ? [] : [{ field, values }];
  });
}

/** A row by the words of the request it came from. */
function askedOf(generation: Generation): Record<string, unknown> {
  const { coherence_settings: coherence } = generation;
  return {
    ...generation,
    music: musicWordOf(generation),
    coherence_settings: coherence && {
      use_seed_control: coherence.use_seed_control,
      use_latent_reuse: coherence.use_latent_reuse,
      use_ip_adapter: coherence.use_ip_adapter,
    },
  };
}
