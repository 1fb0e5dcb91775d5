/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
/** Small words that give a language away; a word may belong to several. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the a an and or of for to in with that who is are your our my we you it from by on at this whose which as not no new make create promote per off any every only free fresh made week hour minutes',
  es: 'el la los las un una y o de del para por con que quien es son tu su en se al más sin como nuestro nuestra nuestros mi este esta crea anuncio desde hasta gratis envío días horas cada minutos hoy noche descuento llama reserva',
  de: 'der die das ein eine einen und oder von für mit dass wer ist sind dein deine ihr ihre in im am auf zu zum zur nicht ohne mehr aus bei unser unsere den dem des wie jetzt werbung die bis stunden tage woche rabatt kostenlos reparatur werkstatt euro festpreis angebot',
  fr: 'le la les un une et ou de du des pour par avec que qui est sont votre vos notre nos en au aux sur dans sans plus ce cette chez dès jusqu’à créez publicité chaque offert gratuit jours heures cours',
  pt: 'o a os as um uma e ou de do da dos das para por com que quem é são seu sua em no na se ao mais sem como nosso nossa este esta você até feito anúncio cada dias horas minutos hoje desconto grátis ligue noite',
  it: 'il lo la i gli le un una e o di del della dei delle per con che chi è sono tuo tua vostro in nel nella al alla più senza come nostro nostra questo questa da dal fatto fino a ogni solo minuti ore giorni settimana notte sconto chiama prenota scopri arriva',
  nl: 'de het een en of van voor met dat die is zijn je jouw uw in op te aan niet zonder meer uit bij ons onze wie maak naar',
  sv: 'och en ett den det som är för med på av till inte utan från din ditt vår våra du vi',
  da: 'og en et den det som er for med på af til ikke uden fra din dit vores du vi',
  pl: 'i w z na do dla że jest są nie bez od po twój twoja nasz nasza który która się',
  tr: 've bir için ile bu şu da de ne çok daha olan sizin senin bizim her',
  id: 'dan yang untuk dengan di ke dari ini itu anda kamu kami tidak tanpa lebih',
  vi: 'và của cho với là một những các không người bạn được trong từ',
};

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Cyrillic}/u, 'ru'],
];

/** Letters that only one of the writing languages we know uses. */
const TELLING_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ñ¿¡]/iu, 'es'],
  [/ß/u, 'de'],
  [/[ãõ]/iu, 'pt'],
  [/[ąęłśźż]/iu, 'pl'],
  [/[ğış]/u, 'tr'],
  [/[ạảấầậắằặẹẻếềệọỏốồộớờợụủứừựđ]/iu, 'vi'],
];

/**
 * The language of the prompt's words. The script decides first, then the small words; a few plain words with none of
 * either (`vegan skincare`) are taken as English, a longer text that shows no known language stays `und`.
 */
export function detectLanguage(text: string): string {
  const byScript = languageOfScript(text);
  if (byScript !== null) return byScript;
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];
  if (words.length === 0) return 'en';

  const [best, second] = Object.entries(SMALL_WORDS)
    .map(([language, list]) => {
      const known = new Set(list.split(' '));
      const hits = words.filter((word) => known.has(word)).length;
      const letters = TELLING_LETTERS.some(([sign, of]) => of === language && sign.test(text))
        ? 2
        : 0;
      return { language, score: hits + letters };
    })
    .sort((a, b) => b.score - a.score);
  if (!best || best.score === 0) return isPlainLatin(text) && words.length <= 8 ? 'en' : 'und';
  if (best.score === second?.score && (second.language === 'en' || best.language === 'en'))
    return 'en';
  return best.language;
}

/** A foreign name inside a Latin sentence does not make it a foreign sentence. */
function languageOfScript(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{sc=Latin}/gu)?.length ?? 0;
  if (letters === 0 || latin > letters * 0.7) return null;
  const found = SCRIPTS.find(([script]) => script.test(text))?.[1] ?? 'und';
  if (found === 'ru' && /[іїєґ]/iu.test(text)) return 'uk';
  if (found === 'ar' && /[پچژگ]/u.test(text)) return 'fa';
  return found;
}

function isPlainLatin(text: string): boolean {
  return !/[^\p{ASCII}’“”–—…é™®©\s]/u.test(text);
}
