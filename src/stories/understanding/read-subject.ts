import { findCategory } from './find-category.ts';
import { type Audience, type Product } from './facts.ts';
import {
  beginsWithVerb,
  capitalise,
  decapitalise,
  isDangling,
  isMass,
  isPlural,
  isVerbHere,
  meansPeople,
  speakToViewer,
  stripArticle,
  toPlainVerb,
} from './english-words.ts';

export interface Subject {
  brand: string | null;
  product: Product | null;
  audience: Audience | null;
  purpose: string | null;
  place: string | null;
  pains: string[];
  benefits: string[];
  features: string[];
  statements: string[];
}

const JOINTS =
  /,\s+(?:and\s+)?|\s+[–—-]\s+|:\s+|\s+(?=(?:for|that|which|who|whose|with|without|made|built|designed|crafted|handmade|delivered|roasted|baked|grown|sourced|brewed|so|where|when|because|while|in|at|near|from|by|called|named|targeting|aimed at)\s)/u;
const PARTICIPLE =
  /^(?:made|built|designed|crafted|delivered|roasted|baked|grown|sourced|brewed|handmade|hand-?\w+ed|\p{L}{3,}(?:ed))\b/iu;
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}’.-]*|\d+\p{L}*)(?:\s(?:&|and|of|the|de|la|\+)\s(?=\p{Lu})|\s)?`;
const NAME_RUN = new RegExp(`^(?:${NAME})+`, 'u');

/**
 * Takes apart what a prompt is about: `FlowDesk, the accounting app for freelancers who hate spreadsheets` names a brand,
 * a product, an audience and what troubles it. The text is cut at its joints and each part read by the word it begins with.
 */
export function readSubject(text: string): Subject {
  const subject: Subject = {
    brand: null,
    product: null,
    audience: null,
    purpose: null,
    place: null,
    pains: [],
    benefits: [],
    features: [],
    statements: [],
  };
  const [head = '', ...parts] = joinStrays(text.split(JOINTS));
  readHead(head, text, subject);
  for (const part of parts) readPart(part, subject);
  return subject;
}

/** A joint inside a phrase was none: `made` + `from recycled bottles`, `delivers` + `in minutes`. */
function joinStrays(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((joined, part) => {
    const before = joined.at(-1);
    if (before === undefined) return [part];
    const isStray =
      (/^(?:from|by|in|at|near|with)\s(?!\p{Lu})/u.test(part) &&
        (PARTICIPLE.test(before) || /^(?:that|which|who|whose|so|where)\s/iu.test(before))) ||
      (/^(?:in|at|from|by|near)\s(?!\p{Lu})/u.test(part) && !/^(?:for|with)\s/iu.test(before)) ||
      (/^(?:for|from|in)\s/u.test(part) &&
        (/^(?:made|built|designed|crafted)$/iu.test(before) ||
          /^(?:that|which|who)\s/iu.test(before))) ||
      /^(?:when|while|because|where)\s/u.test(part) ||
      (/^that\s/u.test(part) && /^(?:who|that|which|so)\s/iu.test(before)) ||
      (/^(?:without)\s/u.test(part) && /^(?:who|that|which|so)\s/iu.test(before)) ||
      isDangling(before);
    return isStray ? [...joined.slice(0, -1), `${before} ${part}`] : [...joined, part];
  }, []);
}

function readHead(head: string, text: string, subject: Subject): void {
  const is = /^(.{2,40}?)\s(?:is|are)\s(?:(an?|the|your|our)\s)?(.+)$/iu.exec(head);
  if (is?.[1] !== undefined && is[3] !== undefined && (is[2] !== undefined || isName(is[1]))) {
    subject.brand = capitalise(stripArticle(is[1]));
    if (beginsWithVerb(is[3]) && is[2] === undefined) subject.statements.push(capitalise(head));
    else subject.product = toProduct(is[3], is[2]);
    return;
  }
  const words = stripArticle(head);
  const article = /^(?:an?|the)\s/iu.exec(head)?.[0].trim();
  const name = NAME_RUN.exec(words)?.[0].trim() ?? '';
  const after = words.slice(name.length).trim();

  if (isTitleCased(text)) { readTitle(words, article, subject); return; }
  if (name === '') {
    subject.product = toProduct(words, article);
    return;
  }
  if (after === '') {
    const isCommon =
      !name.includes(' ') &&
      !isCoined(name) &&
      !/^,?\s*(?:an?|the|your)\s/iu.test(text.slice(head.length)) &&
      findCategory(name) !== 'general';
    if (isCommon && article === undefined) subject.product = toProduct(words, article);
    else subject.brand = name;
    return;
  }
  if (beginsWithVerb(after) && !/^\p{L}+ing\b/u.test(after)) {
    subject.brand = name;
    subject.benefits.push(capitalise(after));
    return;
  }
  if (name.includes(' ') || isCoined(name) || article !== undefined) {
    subject.brand = name;
    subject.product = toProduct(after, article);
    return;
  }
  if (name.endsWith("’s")) {
    subject.brand = words;
    return;
  }
  const tail = /\s((?:\p{Lu}[\p{L}’-]*)(?:\s(?:&\s)?\p{Lu}[\p{L}’-]*)*)$/u.exec(words)?.[1];
  if (tail !== undefined && tail.length > 2) {
    subject.brand = tail;
    subject.product = toProduct(words.slice(0, -tail.length).trim(), article);
    return;
  }
  subject.product = toProduct(words, article);
}

function readTitle(words: string, article: string | undefined, subject: Subject): void {
  subject.product = toProduct(words.toLowerCase(), article);
}

function isTitleCased(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  return (
    words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.85
  );
}

/** `FlowDesk`, `IKEA`, `7Up`: not a word with a capital because it comes first. */
function isCoined(name: string): boolean {
  return /\p{Ll}\p{Lu}|^\p{Lu}{2,}|\d|&/u.test(name);
}

function isName(words: string): boolean {
  return (
    words.split(' ').every((word) => /^(?:\p{Lu}|&|and$|of$|the$|\d)/u.test(word)) ||
    !words.includes(' ')
  );
}

function readPart(part: string, subject: Subject): void {
  const [lead = ''] = part.toLowerCase().split(' ');
  const rest = part.slice(lead.length).trim();
  if (rest === '' && subject.product !== null) {
    if (!isDangling(part)) subject.features.push(capitalise(part));
    return;
  }
  switch (lead) {
    case 'called':
    case 'named':
      subject.brand = rest.replaceAll('"', '');
      return;
    case 'from':
    case 'by':
      { readOrigin(part, rest, subject); return; }
    case 'for':
    case 'targeting':
    case 'aimed':
      { readFor(lead === 'aimed' ? rest.replace(/^at /u, '') : rest, subject); return; }
    case 'whose':
    case 'who':
      { readSituation(lead, rest, subject); return; }
    case 'that':
    case 'which':
      if (subject.audience && subject.audience.situation === null && !subject.product)
        readSituation(lead, rest, subject);
      else
        subject.benefits.push(
          capitalise(
            lead === 'that' || beginsWithVerb(rest) ? rest.replace(/^(?:is|are) /u, '') : part,
          ),
        );
      return;
    case 'with':
      { readWith(part, rest, subject); return; }
    case 'without':
      subject.pains.push(stripArticle(rest));
      subject.features.push(capitalise(part));
      return;
    case 'in':
    case 'at':
    case 'near':
      if (/^(?:the )?\p{Lu}/u.test(rest)) subject.place ??= rest;
      else subject.features.push(capitalise(part));
      return;
    default:
      { readApposition(part, subject); return; }
  }
}

function readOrigin(part: string, rest: string, subject: Subject): void {
  if (!/^(?:the )?(?:\p{Lu}|\d)/u.test(rest)) subject.features.push(capitalise(part));
  else if (subject.brand === null) subject.brand = rest;
  else subject.place ??= rest;
}

function readFor(rest: string, subject: Subject): void {
  const words = stripArticle(rest);
  const [first = '', second] = words.split(/\s+(?:to|who|on|in|and their)\s+/u);
  if (meansPeople(first) || meansPeople(words)) {
    const people = meansPeople(words) ? words : first;
    subject.audience ??= {
      words: decapitalise(people),
      isMany: isMany(people),
      situation: null,
      belonging: null,
    };
    if (second !== undefined && !meansPeople(words) && /\sto\s/u.test(words))
      subject.benefits.push(capitalise(second));
  } else if (/^(?:free|sale|now|less|more)$/iu.test(words)) {
    subject.features.push(capitalise(`for ${words}`));
  } else {
    subject.purpose ??= words;
  }
}

function isMany(people: string): boolean {
  return isPlural(people) || /^(?:people|those|folks|kids|children)/iu.test(people);
}

const PAIN =
  /^(?:(?:really|always|secretly|just|still|absolutely) )?(?:hate|dread|avoid|dislike|despise|fear|loathe|can’t stand|are (?:so )?(?:tired|sick|fed up|bored|done) (?:of|with)|struggle with|worry about|suffer from|waste (?:time|hours) on|don’t (?:like|want)|are afraid of|have) (.+)$/iu;

function readSituation(lead: string, rest: string, subject: Subject): void {
  const audience = (subject.audience ??= {
    words: 'people',
    isMany: true,
    situation: null,
    belonging: null,
  });
  if (subject.purpose !== null && audience.words === 'people') {
    audience.words = subject.purpose;
    audience.isMany = isPlural(subject.purpose);
    subject.purpose = null;
  }
  const said = speakToViewer(rest);
  if (lead === 'whose') {
    const verbAt = findVerb(said);
    if (verbAt > 0)
      audience.belonging = { noun: said.slice(0, verbAt).trim(), rest: said.slice(verbAt) };
    return;
  }
  const situation = audience.isMany ? said : toPlainVerb(said);
  audience.situation = situation;
  const pain = PAIN.exec(situation)?.[1];
  if (
    pain !== undefined &&
    !isDangling(pain) &&
    !/^(?:to|no)\b/u.test(pain) &&
    (!/ have |^have/u.test(situation) ||
      /\b(?:dry|sensitive|oily|curly|bad|sore|aching|allerg)/iu.test(pain))
  )
    subject.pains.push(stripArticle(pain));
}

/** Where the verb begins in `mornings start before you do`; -1 when there is none. */
function findVerb(words: string): number {
  const tokens = words.split(' ');
  const verbAt = tokens.findIndex((token, i) => i > 0 && isVerbHere(words, token, i));
  return verbAt < 0 ? -1 : tokens.slice(0, verbAt).join(' ').length + 1;
}

function readWith(part: string, rest: string, subject: Subject): void {
  if (
    subject.audience &&
    subject.features.length === 0 &&
    /^(?:people|anyone|everyone|those|women|men|adults|kids|dogs|cats)$/iu.test(
      subject.audience.words,
    )
  ) {
    subject.pains.push(stripArticle(rest));
    subject.audience.words += ` with ${rest}`;
    return;
  }
  const things = rest.split(/\s+and\s+/u);
  for (const thing of things.length > 1 && things.every((words) => words.split(' ').length >= 2)
    ? things
    : [part]) {
    if (!isDangling(thing)) subject.features.push(capitalise(thing));
  }
}

function readApposition(part: string, subject: Subject): void {
  const article = /^(an?|the|your|our)\s/iu.exec(part)?.[1];
  if (
    subject.product === null &&
    (article !== undefined ||
      (subject.brand !== null && !PARTICIPLE.test(part) && !beginsWithVerb(part)))
  ) {
    subject.product = toProduct(stripArticle(part), article);
    return;
  }
  if (isDangling(part)) return;
  if (/^(?:we|our|i|you|it|they)\s/iu.test(part)) subject.statements.push(capitalise(part));
  else if (beginsWithVerb(part)) subject.benefits.push(capitalise(part.replace(/^and /u, '')));
  else subject.features.push(capitalise(part.replace(/^and /u, '')));
}

const MOST_PRODUCT_WORDS = 5;

function toProduct(words: string, article: string | undefined): Product | null {
  const clean = decapitalise(
    stripArticle(words)
      .replace(/^(?:new|brand-new|own)\s+/iu, '')
      .replaceAll('"', '')
      .trim(),
  );
  const [kept = ''] = clean.split(/\s(?:to|in which|because)\s/u);
  const all = kept.split(' ').filter((word) => word !== '');
  const short = all.length > MOST_PRODUCT_WORDS ? headNoun(all) : all;
  if (short.length === 0 || isDangling(short.join(' '))) return null;
  const product = short.join(' ');
  const number = isPlural(product)
    ? 'many'
    : isMass(product)
      ? 'mass'
      : article === undefined && !isOneThing(product)
        ? 'mass'
        : 'one';
  return { words: product, number };
}

/** The last words of a long name for a thing say what it is. */
function headNoun(words: readonly string[]): string[] {
  const of = words.findIndex((word) => /^(?:of|and|or|on|&)$/iu.test(word));
  const noun = of > 0 ? words.slice(0, of) : words;
  return noun.slice(-3);
}

const ONE_THING =
  /(?:app|studio|shop|store|bakery|restaurant|café|cafe|bar|gym|salon|hotel|hostel|school|course|class|clinic|dentist|plumber|electrician|photographer|barber|trainer|tutor|lawyer|agency|company|service|platform|tool|bottle|bag|backpack|jacket|watch|lamp|chair|sofa|mattress|pillow|bike|car|scooter|phone|laptop|camera|speaker|robot|drone|game|book|novel|podcast|album|film|movie|festival|concert|conference|market|fair|party|retreat|tour|trip|cruise|resort|cabin|villa|apartment|house|garden|farm|brewery|winery|truck|van|club|community|charity|shelter|foundation|museum|theatre|theater|website|newsletter|magazine|subscription|box|kit|set|serum|moisturizer|cleanser|perfume|planner|journal|notebook|blanket|rug|knife|pan|grill|oven|toaster|vacuum|bootcamp|workshop|webinar|program|programme|marathon|sale|bank|card|wallet|assistant|extension|plugin|ring|necklace|dress|shirt|coat|hat|scarf|toy|puzzle|walker|sitter|cleaner|florist|tent)$/iu;

function isOneThing(words: string): boolean {
  return ONE_THING.test(words.replace(/\s(?:of|in|on|at)\s.*$/iu, ''));
}
