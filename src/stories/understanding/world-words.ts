/** Sentences that offer something, in any language we know words of. */
const OFFER =
  /[%٪％]|[$€£¥₹₽]\s?\d|\d\s?[€£₽]|(?<!\p{L})(?:gratis|gratuit\w*|offerte?s?|gratuito|kostenlos\w*|rabatt\w*|descuento\w*|\d\s?x\s?\d|desconto|sconto|korting|oferta|angebot|бесплатн\p{L}*|скидк\p{L}*)(?!\p{L})|خصم|مجان|オフ|無料|割引|[一二三四五六七八九]折|免费|할인|무료|חינם|הנחה|मुफ़्त|छूट/iu;

const CALLS: Record<string, RegExp> = {
  es: /^(?:reserva|compra|pide|visita|descubre|llama|prueba|inscríbe|apúnta|ven(?=\s)|haz|únete|dona|encarga|regístra)\p{L}*/iu,
  de: /^(?:bestell|buch|besuch|ruf|komm|probier|spend|meld|hol|kauf|teste|sichere|jetzt\s)\p{L}*/iu,
  fr: /^(?:réserv|command|inscri|appel|venez|découvr|essay|visit|achet|donnez|télécharg|rejoign)\p{L}*/iu,
  it: /^(?:prenota|ordina|compra|visita|scopri|chiama|prova|iscriviti|vieni|dona|acquista)\p{L}*/iu,
  pt: /^(?:reserve|compre|peça|visite|descubra|ligue|experimente|inscreva|venha|doe|baixe)\p{L}*/iu,
  nl: /^(?:bestel|boek|bezoek|bel|kom|probeer|meld|koop|doneer)\p{L}*/iu,
};
const LONGEST_CALL = 32;
const MOST_CALL_WORDS = 7;

export function isWorldOffer(phrase: string): boolean {
  return OFFER.test(phrase);
}

/** `Inscrivez-vous sur pianoadulte.fr` asks the viewer to act. */
export function isWorldCall(sentence: string, language: string): boolean {
  const isShort = sentence.split(/\s+/u).length <= MOST_CALL_WORDS;
  return isShort && (CALLS[language]?.test(sentence) ?? false);
}

export function shortWorldCall(sentence: string): string | null {
  const call = sentence.replace(/[.!]+$/u, '');
  const head = call.replace(/\s(?:sur|en|auf|unter|su|em|op|bei|chez|a|à|por)\s.*$/iu, '');
  return [call, head].find((words) => words.length <= LONGEST_CALL) ?? null;
}
