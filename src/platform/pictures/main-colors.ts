/** Colours closer than this (distance in RGB, 0 to 441) are told as one. */
const SAME_COLOR = 60;
const MAX_COLORS = 6;
/** A colour on less of the picture than this is a speck. */
const MIN_SHARE = 0.015;

interface Bucket {
  red: number;
  green: number;
  blue: number;
  weight: number;
}

/**
 * The main colours of RGBA pixels as #rrggbb, strongest first. Lively colours count more than their share,
 * since a brand is known by its red dot and not by the white around it.
 */
export function mainColors(rgba: Uint8Array, pixels: number): string[] {
  const buckets = new Map<number, Bucket>();
  for (let index = 0; index < pixels * 4; index += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(index, index + 4);
    if (alpha < 128) continue;
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const bucket = buckets.get(key) ?? { red: 0, green: 0, blue: 0, weight: 0 };
    bucket.red += red;
    bucket.green += green;
    bucket.blue += blue;
    bucket.weight += 1;
    buckets.set(key, bucket);
  }
  return merge([...buckets.values()].map(mean))
    .filter(({ weight }) => weight >= pixels * MIN_SHARE)
    .sort((one, other) => strength(other) - strength(one))
    .slice(0, MAX_COLORS)
    .map(toHex);
}

function mean({ red, green, blue, weight }: Bucket): Bucket {
  return { red: red / weight, green: green / weight, blue: blue / weight, weight };
}

function merge(colors: readonly Bucket[]): Bucket[] {
  const merged: Bucket[] = [];
  for (const color of colors.toSorted((one, other) => other.weight - one.weight)) {
    const like = merged.find((known) => distance(known, color) < SAME_COLOR);
    if (like) like.weight += color.weight;
    else merged.push({ ...color });
  }
  return merged;
}

function distance(one: Bucket, other: Bucket): number {
  return Math.hypot(one.red - other.red, one.green - other.green, one.blue - other.blue);
}

function strength({ red, green, blue, weight }: Bucket): number {
  const liveliness = (Math.max(red, green, blue) - Math.min(red, green, blue)) / 255;
  return weight * (0.25 + liveliness);
}

function toHex({ red, green, blue }: Bucket): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
