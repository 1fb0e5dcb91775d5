import { generationRequest, type GenerationRequest } from '#src/generations/generation-contract.ts';
import { AppError } from '#src/platform/errors.ts';
import type { ComparisonRequest } from './comparison-contract.ts';

/**
 * The ads a comparison asks for, each whole and all different. They differ in what is compared and in nothing
 * else: without a seed of their own they share one, so that chance does not decide.
 */
export function readVariations(
  { comparison_type, shared, variations }: ComparisonRequest,
  seed: number,
): GenerationRequest[] {
  if (comparison_type === 'prompt' && shared.prompt !== undefined) {
    throw wrong('shared.prompt', 'Each variation has a prompt of its own here.');
  }
  const wishes = variations.map((own, index) => {
    const strange = Object.keys(own).find(
      (field) => (field === 'prompt') !== (comparison_type === 'prompt'),
    );
    if (strange !== undefined) {
      throw wrong(
        `variations.${index}.${strange}`,
        `Variations of a ${comparison_type} comparison cannot differ in ${strange}.`,
      );
    }
    return readWish({ seed_value: seed, ...shared, ...own }, index, own);
  });
  refuseTwins(wishes);
  return wishes;
}

function readWish(wish: object, index: number, own: object): GenerationRequest {
  const result = generationRequest.safeParse(wish);
  if (result.success) {
    if (result.data.mode === 'interactive')
      throw wrong(
        'mode' in own ? `variations.${index}.mode` : 'shared.mode',
        'Ads that are compared are made in one go: leave the mode out.',
      );
    return result.data;
  }
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  const [name = ''] = field.split('.');
  throw wrong(
    name in own ? `variations.${index}.${field}` : `shared.${field}`,
    issue?.message ?? 'This cannot be made.',
  );
}

function refuseTwins(wishes: readonly GenerationRequest[]): void {
  const seen = new Map<string, number>();
  for (const [index, wish] of wishes.entries()) {
    const text = JSON.stringify(wish);
    const twin = seen.get(text);
    if (twin !== undefined) {
      throw wrong(
        `variations.${index}`,
        `Variations ${twin + 1} and ${index + 1} are the same: there is nothing to compare.`,
      );
    }
    seen.set(text, index);
  }
}

function wrong(field: string, message: string): AppError {
  return new AppError('INVALID_FIELD', message, { details: { field } });
}
