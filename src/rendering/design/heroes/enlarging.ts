import type { ProductPicture } from '../../film-brief.ts';

/** A picture is shown at most so many times its own size: beyond, pixels become mush. */
export const MOST_ENLARGED = 2.5;

/** How much larger than itself a picture may be shown, in parts of the size wanted: 1 = as wanted. */
export function shareOfSize(
  product: Pick<ProductPicture, 'width' | 'height'>,
  wanted: { width: number; height: number },
): number {
  const cover = Math.max(wanted.width / product.width, wanted.height / product.height);
  return Math.min(1, MOST_ENLARGED / cover);
}

/** Whether a photo has pixels enough to fill most of a frame. */
export function fillsFrame({ width, height }: Pick<ProductPicture, 'width' | 'height'>): boolean {
  return Math.min(width, height) * MOST_ENLARGED >= 1080;
}
