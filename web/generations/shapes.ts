/** The shapes an ad can have, most asked for first. */
export const SHAPES = [
  { value: '9:16', label: 'Tall' },
  { value: '4:5', label: 'Feed' },
  { value: '1:1', label: 'Square' },
  { value: '16:9', label: 'Wide' },
] as const;

export type AspectRatio = (typeof SHAPES)[number]['value'];

/** For the style of a box: `9 / 16`. */
export const cssRatio = (ratio: AspectRatio) => ratio.replace(':', ' / ');

/** The style of the largest box of a shape that is as wide as its place and no higher than this. */
export function fitInto(ratio: AspectRatio, maxHeight: string) {
  const aspectRatio = cssRatio(ratio);
  return { aspectRatio, width: `min(100%, calc(${maxHeight} * ${aspectRatio}))` };
}
