/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
export interface CleanPrompt {
  /** Sentences and lines of plain words: no addresses, tags, markup, emoji or control signs. */
  sentences: string[];
  /** `Audience: …` lines, the label in lower case. */
  labels: Map<string, string>;
  /** Where to turn to, as a viewer would type or dial it. */
  address: string | null;
  /** Emoji, when the prompt has no words beside them. */
  emoji: string | null;
}

/** More than a film of a minute can say. */
const MOST_SENTENCES = 40;
/** No word of a language; a key, a hash or a joke. */
const LONGEST_WORD = 32;

const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|org|net|io|app|co|shop|store|dev|ai|eu|de|fr|es|it|pt|uk|co\.uk|nl|ch|at|be|jp|ca|us|studio|me)(?:\/[\w\-/%.?=&#]*)?)(?![\w-])/giu;
const ANY_URL = /https?:\/\/\S+/giu;
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const HANDLE = /(?<![\w@])@([\w.]{2,30})/gu;
const PHONE = /(?:call|phone|tel\.?|ring|text)\s*:?\s*(\+?[\d][\d\s().-]{5,17}\d)/iu;
const LABEL = /^([\p{L} ]{3,24}?) ?[:=]\s+(\S.*)$/u;
const LABELS =
  /^(product|brand|name|brand name|product name|company|audience|target|target audience|tone|style|mood|voice|cta|call to action|offer|deal|price|benefits?|key benefits?|features?|key features?|problem|pain|pain points?|language|duration|length|format|platform|aspect|aspect ratio|website|url|music|visuals?|location|place|date|when|where)$/iu;

export function cleanPrompt(prompt: string): CleanPrompt {
  const { text, address } = takeAddress(plainText(prompt));
  const labels = new Map<string, string>();
  const sentences = text
    .split(/[\r\n]+|\s[·•]\s/u)
    .map((line) => line.replace(/^\s*(?:[-*•–—>#]+|\d{1,2}[.)])\s+/u, ''))
    .filter((line) => !takeLabel(line, labels))
    .flatMap(splitSentences)
    .map(tidy)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, MOST_SENTENCES);
  const hasWords = sentences.length > 0 || labels.size > 0;
  return { sentences, labels, address, emoji: hasWords ? null : firstEmoji(prompt) };
}

function plainText(prompt: string): string {
  const text = prompt
    .normalize('NFC')
    .replace(/<[^<>]{1,200}>/gu, ' ')
    .replace(EMOJI, (sign: string) => (/[©®™]/u.test(sign) ? '' : ' '))
    .replace(/(?!\n|\r)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd]/gu, (sign) =>
      JOINERS.has(sign) ? sign : ' ',
    )
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/[{}[\]<>|\\^`~*_=;]+/gu, ' ')
    .replace(/["“”„«»]/gu, '"')
    .replace(/[‘’ʼ´]/gu, '’')
    .replace(/(?<=\p{L})'(?=\p{L}|\s)/gu, '’');
  return dropLongWords(untag(text));
}

const EMOJI =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u20e3/gu;
/** Unseen, but Persian and the scripts of India spell with them. */
const JOINERS: ReadonlySet<string> = new Set(['\u200c', '\u200d']);

/** Tags at the end label the post and are dropped; tags inside a sentence are words of it. */
function untag(text: string): string {
  const withoutTail = text.replace(/(?:\s*#[\p{L}\p{N}]+)+\s*$/u, '');
  return (/[\p{L}\p{N}]/u.test(withoutTail) ? withoutTail : text).replace(
    /#([\p{L}\p{N}]+)/gu,
    (_, tag: string) => tag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'),
  );
}

function dropLongWords(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{M}]{33,}/gu, (word) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(
      word,
    ) || word.length <= LONGEST_WORD
      ? word
      : ' ',
  );
}

function takeAddress(text: string): { text: string; address: string | null } {
  const site = [...text.matchAll(ADDRESS)][0]?.[1]?.replace(/[/?#].*$/u, '').toLowerCase() ?? null;
  const mail = MAIL.exec(text)?.[0] ?? null;
  MAIL.lastIndex = 0;
  const phone = PHONE.exec(text)?.[1]?.trim() ?? null;
  const handle = [...text.replace(MAIL, ' ').matchAll(HANDLE)][0]?.[1] ?? null;
  const rest = text
    .replace(MAIL, ' ')
    .replace(ANY_URL, ' ')
    .replace(
      /(?:visit|see|go to|at|on|find us at|order at|more at|follow)?\s+(?:us at |us on )?(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.)+(?:com|org|net|io|app|shop|store|dev|eu|co\.uk|studio)\b(?:\/\S*)?/giu,
      ' ',
    )
    .replace(PHONE, ' ')
    .replace(/(?:follow|at|on)?\s*(?<![\w@])@[\w.]{2,30}/giu, ' ');
  const found = site ?? (handle === null ? null : `@${handle.replace(/\.+$/u, '')}`) ?? phone;
  return { text: rest, address: mail !== null && found === mail ? null : found };
}

function takeLabel(line: string, labels: Map<string, string>): boolean {
  const [, label, value] = LABEL.exec(line.trim()) ?? [];
  if (label === undefined || value === undefined || !LABELS.test(label.trim())) return false;
  labels.set(label.trim().toLowerCase(), tidy(value));
  return true;
}

/** Ends of sentences, but not the dots of `St.`, `Co.`, `vs.`, `3.5`. */
function splitSentences(line: string): string[] {
  const guarded = line.replace(
    /\b(St|Mr|Mrs|Ms|Dr|Co|Inc|Ltd|vs|No|e\.g|i\.e|approx)\./gu,
    '$1\u2024',
  );
  return guarded
    .split(/(?<=[.!?…]["’)]?)\s+|(?<=[。！？।؟])/u)
    .map((sentence) => sentence.replaceAll('\u2024', '.'));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/([,.;:])[,.;:]+/gu, '$1')
    .replace(/^[\s,.;:\-–—!?&/)]+|[\s,;:\-–—/(]+$/gu, '')
    .trim();
}

function firstEmoji(prompt: string): string | null {
  const signs = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(prompt)]
    .map(({ segment }) => segment)
    .filter((segment) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(segment));
  return signs[0] ?? null;
}
