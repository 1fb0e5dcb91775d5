/** A year is a name, not an amount. */
const YEAR = /^(?:19|20)\d\d$/u;

/** The text with its figures only `share` of the way up from zero; 1 gives the text itself. */
export function countedText(text: string, share: number): string {
  if (share >= 1) return text;
  return text.replace(/\d+(?:[.,]\d{3})*/gu, (figure) =>
    YEAR.test(figure) ? figure : lowered(figure, Math.max(0, share)),
  );
}

/** Separators stay where they are, so that 5,000 counts by way of 2,500 and 750. */
function lowered(figure: string, share: number): string {
  const whole = Number(figure.replace(/\D/gu, ''));
  let digits = String(Math.round(whole * share));
  let text = '';
  for (const character of Array.from(figure).reverse()) {
    if (digits === '') break;
    const isDigit = /\d/u.test(character);
    text = (isDigit ? digits.slice(-1) : character) + text;
    if (isDigit) digits = digits.slice(0, -1);
  }
  return text;
}
