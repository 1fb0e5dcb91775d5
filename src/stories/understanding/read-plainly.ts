import type { CleanPrompt } from './clean-prompt.ts';
import type { EnglishFacts } from './read-english.ts';
import { countWords, fitsFrame, isUnspacedScript } from '../reading-time.ts';
import { NO_OFFER } from './facts.ts';
import { isWorldCall, isWorldOffer, shortWorldCall } from './world-words.ts';

/** `Make an ad for …` in other languages, in front of what is advertised or, where verbs come last, behind it. */
const REQUESTS: readonly RegExp[] = [
  /^(?:(?:por favor,? )?(?:crea|crear|haz|hacer|genera|quiero|necesito|hazme)\s)?(?:(?:un|una)\s)?(?:anuncio|v[ií]deo|spot|comercial)(?!\p{L})[^.,]{0,40}?\s(?:para|sobre|de)\s(?:mi\s|nuestr[oa]\s)?/iu,
  /^(?:(?:bitte )?(?:erstelle|mach|mache|ich brauche|ich möchte|wir brauchen)\s)?(?:(?:mir\s)?eine?n?\s)?(?:\w+\s)?(?:werbung|werbespot|werbevideo|video|anzeige|spot|werbefilm)(?!\p{L})[^.,]{0,40}?\s(?:für|über)\s(?:meinen?\s|unseren?\s|unser\s|mein\s)?/iu,
  /^(?:(?:s’il vous plaît,? )?(?:créez?|crée|fais|faites|réalise[rz]?|je veux|il me faut)\s)?(?:(?:une?)\s)?(?:publicité|vidéo|pub|annonce|spot)(?!\p{L})[^.,]{0,40}?\s(?:pour|sur)\s(?:mon\s|ma\s|mes\s|notre\s|nos\s)?/iu,
  /^(?:(?:por favor,? )?(?:crie|criar|faça|fazer|quero|preciso de)\s)?(?:(?:um|uma)\s)?(?:anúncio|vídeo|comercial|propaganda)(?![\p{L}])[^.,]{0,40}?\s(?:para|sobre|de)\s(?:o meu\s|a minha\s|meu\s|minha\s)?/iu,
  /^(?:(?:crea|creare|fai|fare|genera|voglio|vorrei)\s)?(?:(?:un|uno|una|uno)\s)?(?:annuncio|video|spot|pubblicità)(?![\p{L}])[^.,]{0,40}?\s(?:per|su|di)\s(?:il mio\s|la mia\s)?/iu,
  /^(?:создай(?:те)?|сделай(?:те)?|нужна|нужен)?\s*(?:рекламу|реклама|рекламный ролик|видео|ролик)\s(?:для|про|о|об)\s/iu,
  /^(?:أنشئ|اصنع|اعمل|أريد)?\s*(?:إعلان(?:ًا|اً|ا)?|فيديو)\s(?:عن|ل)\s?/u,
  /の?(?:ための)?(?:広告|動画|ビデオ|CM|コマーシャル)(?:動画)?(?:を|の)?(?:作|つく|制作|お願い|生成)?[^。]{0,12}$/u,
  /^(?:请)?(?:帮我)?(?:为|给)?(?:制作|做|创建|生成)?(?:一个|一条|一支|一段)?(?:关于)/u,
  /的(?:广告|视频|短片|广告视频)$/u,
  /(?:의|을 위한|를 위한)?\s*(?:광고|영상|동영상)(?:를|을)?\s*(?:만들어|제작)[^.]{0,10}$/u,
];

/** Words before which the name of a thing ends. */
const JOINTS: Record<string, RegExp> = {
  es: /\s(?:para|que|(?<!hech[oa]s?\s)con|de la|de los|hech[oa]s?|sin|en|desde|por)\s/iu,
  de: /\s(?:für|die|der|das|mit|aus|ohne|von|im|in|bei|zum|zur|ab|jetzt)\s/iu,
  fr: /\s(?:pour|qui|que|(?<!faite?s?\s)avec|sans|dans|chez|de la|faite?s?|à partir|dès|au|aux|à|en)\s/iu,
  pt: /\s(?:para|que|(?<!feit[oa]s?\s)com|sem|feit[oa]s?|em|no|na|desde|por)\s/iu,
  it: /\s(?:per|che|(?<!fatt[oaie]\s)con|senza|fatt[oaie]|in|nel|nella|da|dal)\s/iu,
  nl: /\s(?:voor|die|dat|met|zonder|van|uit|in|bij)\s/iu,
  ru: /\s(?:для|который|которая|которые|с|со|без|из|в|на|от|—|–)\s/iu,
  uk: /\s(?:для|який|яка|які|з|без|із|в|на|від|—|–)\s/iu,
  ar: /\s(?:من|مع|بدون|التي|الذي|في|لكل|للذين|إلى)\s/u,
};
const ARTICLE =
  /^(?:el|la|los|las|un|una|unos|unas|der|die|das|ein|eine|einen|le|les|une|des|du|de la|o|os|um|uma|uns|umas|il|lo|gli|i|uno|het|een|nuestr[oa]s?|unsere?[nrs]?|notre|nos)\s+(?=\p{L}{2})|^l’/iu;
const LONGEST_NAME = 28;
const LONGEST_NAME_UNSPACED = 12;

/**
 * Reads a prompt of a language whose grammar we do not take apart: its sentences are kept as its own words, and a name is
 * taken only where it is plain to see (in quotes, by its capitals, or in front of the word for `for`).
 */
export function readPlainly({ sentences }: CleanPrompt, language: string): EnglishFacts {
  const all = sentences.map(unwrap).filter((sentence) => sentence !== '');
  const call = all.find((sentence) => isWorldCall(sentence, language));
  const told = all.filter((sentence) => sentence !== call);
  const text = told.join(' ');
  const brand =
    quotedName(text) ??
    leadingName(told[0] ?? '') ??
    (language === 'de' ? coinedName(text) : capitalName(told));
  const words = productName(told[0] ?? '', language, brand);
  const phrases = told
    .filter((sentence) => !/[?？؟]$/u.test(sentence))
    .map((sentence) => withoutName(sentence, brand))
    .flatMap((sentence) => atOffer(sentence))
    .flatMap((sentence) => atJoints(sentence, language))
    .filter(
      (phrase) => phrase !== brand && bareWords(phrase) !== (words ?? '').toLocaleLowerCase(),
    );
  const offered = phrases.filter((phrase) => isWorldOffer(phrase) && fitsFrame(phrase));
  return {
    brand,
    product: words === null ? null : { words, number: 'mass' },
    audience: null,
    purpose: null,
    pains: [],
    wishes: [],
    afterwards: [],
    questions: told.filter((sentence) => /[?？؟]$/u.test(sentence)),
    benefits: [],
    features: [],
    statements: phrases.filter((phrase) => !offered.includes(phrase)),
    offer: {
      ...NO_OFFER,
      terms: offered[0] ?? null,
      price: offered[1] ?? null,
    },
    place: null,
    date: null,
    call_to_action: call === undefined ? null : shortWorldCall(call),
    asked: text,
  };
}

/** `Panadería Aurora: pan de masa madre` tells of bread; the name is told elsewhere. */
function withoutName(sentence: string, brand: string | null): string {
  if (brand === null || !sentence.startsWith(brand)) return sentence;
  const [, rest] = /^[,:]?\s*[–—-]?\s*(\S.*)$/su.exec(sentence.slice(brand.length)) ?? [];
  const isTold = /^[,:]|^\s[–—-]\s/u.test(sentence.slice(brand.length));
  return isTold && rest !== undefined
    ? rest.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase())
    : sentence;
}

/** `…: Reparatur in 24 Stunden, Festpreis 49 €`: what is offered stands alone. */
function atOffer(sentence: string): string[] {
  const parts = sentence.split(/(?<=\p{L})[,:;，、]\s*/u);
  const areWhole = parts.every(
    (part) => countWords(part) >= (isWorldOffer(part) ? 2 : 3) || isUnspacedScript(part),
  );
  return parts.length > 1 && areWhole && parts.some(isWorldOffer)
    ? parts.map((part) => part.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase()))
    : [sentence];
}

function bareWords(phrase: string): string {
  return phrase
    .replace(/[.!。]+$/u, '')
    .replace(ARTICLE, '')
    .toLocaleLowerCase();
}

/** A sentence too long for a frame is told in the parts its small words join. */
function atJoints(sentence: string, language: string): string[] {
  const joint = JOINTS[language];
  if (!joint || fitsFrame(sentence)) return [sentence];
  const clauses = sentence.split(/,\s+/u);
  if (clauses.length > 1 && clauses.every((clause) => countWords(clause) >= 2))
    return clauses.flatMap((clause) => atJoints(clause, language));
  return sentence
    .split(new RegExp(`(?=${joint.source})|,\\s+`, 'iu'))
    .reduce<string[]>((parts, part) => {
      const before = parts.at(-1);
      const joined =
        before === undefined ? part : `${before}${/^\s/u.test(part) ? '' : ', '}${part}`;
      const isStub =
        before !== undefined &&
        (before.trim().split(' ').length < 3 || part.trim().split(' ').length < 3);
      return isStub && fitsFrame(joined) ? [...parts.slice(0, -1), joined] : [...parts, part];
    }, [])
    .map((part) => part.trim());
}

function unwrap(sentence: string): string {
  const text = REQUESTS.reduce((left, request) => left.replace(request, ''), sentence).trim();
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
}

function quotedName(text: string): string | null {
  const found = /["「『《]([^"」』》]{2,28})["」』》]/u.exec(text)?.[1]?.trim();
  return found === undefined || found.split(' ').length > 4 ? null : found;
}

/** `Lumo, la app para …` */
function leadingName(sentence: string): string | null {
  const found =
    /^(\p{Lu}[\p{L}\p{N}’&.-]*(?:\s(?:&\s)?\p{Lu}[\p{L}\p{N}’.-]*){0,2})(?:,|:|\s[–—-])\s/u.exec(
      sentence,
    )?.[1];
  return found !== undefined && found.length <= LONGEST_NAME ? found : null;
}

function coinedName(text: string): string | null {
  return /(?<!\p{L})(?:\p{Lu}?\p{Ll}+\p{Lu}\p{L}*|\p{Lu}{3,})(?!\p{L})/u.exec(text)?.[0] ?? null;
}

/** Capitals inside a sentence, where the language keeps them for names. */
function capitalName(sentences: readonly string[]): string | null {
  for (const sentence of sentences) {
    const found =
      /(?<=\p{Ll}[,]?\s)(?<!(?:^|\s)(?:à|en|in|a|aus|em|da|di|de|du|au|del|al|nach)\s)\p{Lu}[\p{L}’-]+(?:\s(?:(?:&|y|e|et|de|del|da|du)\s)?\p{Lu}[\p{L}’-]+)*/u.exec(
        sentence,
      )?.[0];
    if (found !== undefined && found.length <= LONGEST_NAME && /\p{sc=Latin}/u.test(found))
      return found;
  }
  return null;
}

function productName(sentence: string, language: string, brand: string | null): string | null {
  if (/^(?:ja|zh|ko|th)$/u.test(language)) return unspacedName(sentence, language);
  const joint = JOINTS[language];
  const clause =
    (brand === null
      ? sentence
      : sentence.replace(new RegExp(`^${escaped(brand)}[,:]?\\s*`, 'u'), '')
    ).split(/[,.!?:;–—()"]/u)[0] ?? '';
  const words = (joint ? (` ${clause} `.split(joint)[0] ?? '') : clause)
    .trim()
    .replace(ARTICLE, '');
  const isShort = words.length >= 2 && words.length <= LONGEST_NAME && words.split(' ').length <= 4;
  return isShort && words !== brand ? inMidSentence(words, language) : null;
}

/** German nouns keep their capital; a word in front of one is an adjective and does not. */
function inMidSentence(words: string, language: string): string {
  if (language === 'de' && !/^\p{L}+ \p{Lu}/u.test(words)) return words;
  return words.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase());
}

function unspacedName(sentence: string, language: string): string | null {
  const clause = (sentence.split(/[、,。，.!！？?:：\s]/u)[0] ?? '').trim();
  const noun =
    language === 'ja'
      ? (clause.split(/ための|の|な/u).at(-1) ?? '')
      : language === 'zh'
        ? (clause.split('的').at(-1) ?? '')
        : sentence;
  const isName =
    noun.length >= 2 &&
    noun.length <= LONGEST_NAME_UNSPACED &&
    !/[をがはにで]|です|ます|요|다$/u.test(noun);
  return isName ? noun : null;
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
