/** A figure with its unit, as it stands in the line: "20%", "$9", "3 min". */
export const FIGURE = /[$€£¥]?\d[\d.,:/]*\s?(?:%|×|x|h|hrs?|min|kg|g|km|ml|°|€)?(?![\p{L}\d])/iu;

/** "free" gives something away, unless something is free of, from or to, or one feels free. */
const OFFER =
  /\d\s?%|[$€£¥₹]\s?\d|\d\s?[€£¥₹]|(?<!-|\bfeel )\bfree\b(?! (?:of|from|to)\b)|\b(?:gratis|kostenlos|gratuite?s?|grátis)\b|無料|免费|무료|مجان/iu;

/** True for a line that says what something costs or saves: it is why people act. */
export function isOffer(line: string | null): line is string {
  return line !== null && OFFER.test(line);
}
