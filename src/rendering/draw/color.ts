export interface Rgb {
  r: number;
  g: number;
  b: number;
}

export function readColor(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
}

export function toHex({ r, g, b }: Rgb): string {
  const byte = (channel: number) => Math.round(Math.min(255, Math.max(0, channel)));
  const value = (byte(r) << 16) | (byte(g) << 8) | byte(b);
  return `#${value.toString(16).padStart(6, '0')}`;
}

/** The colour with an opacity, 0 to 1, as canvas reads it. */
export function faded(color: string, opacity: number): string {
  const { r, g, b } = readColor(color);
  return `rgba(${r}, ${g}, ${b}, ${Math.min(1, Math.max(0, opacity)).toFixed(4)})`;
}

/** `share` 0 gives the first colour, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const a = readColor(first);
  const b = readColor(second);
  const between = (from: number, to: number) => from + (to - from) * share;
  return toHex({ r: between(a.r, b.r), g: between(a.g, b.g), b: between(a.b, b.b) });
}

/** WCAG 2 contrast, 1 to 21. */
export function contrastOf(first: string, second: string): number {
  return contrastBetween(luminance(first), luminance(second));
}

/** The same of two relative luminances. */
export function contrastBetween(first: number, second: number): number {
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2 relative luminance, 0 to 1. */
export function luminance(color: string): number {
  const { r, g, b } = readColor(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
