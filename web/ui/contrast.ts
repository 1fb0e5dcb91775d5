/** Of text and its ground: what WCAG asks for body text. */
export const READABLE = 4.5;

const HEX = /^#[0-9a-f]{6}$/i;

export const isHex = (color: string) => HEX.test(color);

/** `abc`, `#abc` and `ABCDEF` as people type and paste them, in the six digits that are kept. */
export function tidyHex(typed: string): string {
  const digits = typed.trim().replace(/^#/, '').toLowerCase();
  const six = /^[0-9a-f]{3}$/.test(digits) ? digits.replace(/./g, '$&$&') : digits;
  return `#${six}`;
}

/** How far two colours are apart, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The two of a palette that are furthest apart. */
export function furthestPair(
  colors: readonly string[],
): { pair: [string, string]; contrast: number } | undefined {
  const pairs = colors.flatMap((one, index) =>
    colors.slice(index + 1).map((other) => ({
      pair: [one, other] as [string, string],
      contrast: contrastOf(one, other),
    })),
  );
  return pairs.sort((a, b) => b.contrast - a.contrast)[0];
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
