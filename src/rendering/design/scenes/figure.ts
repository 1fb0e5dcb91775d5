/** A figure with its unit, as it stands in the line: "20%", "$9", "3 min". */
export const FIGURE = /[$€£¥]?\d[\d.,:/]*\s?(?:%|×|x|h|hrs?|min|kg|g|km|ml|°|€)?(?![\p{L}\d])/iu;

/** "free" gives something away, unless something is free of, from or to, or one feels free. */
const OFFER =
  /[$€£¥₹]\s?\d|\d\s?[€£¥₹]|(?<!-|\bfeel )\bfree\b(?! (?:of|from|to)\b)|\b(?:gratis|kostenlos|gratuite?s?|grátis)\b|無料|免费|무료|مجان/iu;

/** A share of the price that is let go: "100% real mint" and "0 % sugar" are none. */
const LESS =
  /(?<![\p{L}\d]\s?)[-−–]\s?\d+\s?%|\d\s?[%٪％]\s?(?:off|discount|cash ?back|less|rabatt|de descuento|menos|de réduction|de remise|di sconto|de desconto|korting|скидк|オフ|割引|خصم|할인)|(?:\bsave|\bsale|\bdiscount|rabatt|\bspare|\bahorra|descuento|remise|sconto|desconto|korting|скидк\p{L}*|خصم)[^.!?]{0,20}[\d٠-٩]\s?[%٪]/iu;

/** True for a line that says what something costs or saves: it is why people act. */
export function isOffer(line: string | null): line is string {
  return line !== null && (OFFER.test(line) || LESS.test(line));
}
