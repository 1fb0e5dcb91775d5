/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
import { findCategory } from './find-category.ts';
import type { Product } from './facts.ts';
import {
  NATION,
  beginsWithVerb,
  capitalise,
  decapitalise,
  headOf,
  isCommonVerb,
  isDangling,
  isMass,
  isPlural,
  stripArticle,
} from './english-words.ts';
import { INVITATION, type Subject } from './subject.ts';

const NAME_RUN =
  /^(?:(?:\p{Lu}[\p{L}\p{N}’.-]*|\d+\p{L}*)(?:\s(?:&|and|of|the|de|la|\+)\s(?=\p{Lu})|\s|$))+/u;

/** Reads the words before the first joint: a name, a thing, or both. */
export function readHead(head: string, text: string, subject: Subject): void {
  if (readSentence(head, subject)) return;
  const article = /^(?:an?|the)(?=\s)/iu.exec(head)?.[0];
  const words = stripArticle(head);
  if (isTitleCased(text)) {
    subject.product = toProduct(words.toLowerCase(), article);
    return;
  }
  const name = leadingName(words);
  const after = words.slice(name.length).trim();
  if (name === '') readThing(words, article, subject);
  else if (after === '') readLoneName(name, text.slice(head.length), article, subject);
  else readNamed(name, after, article, subject);
}

/** `Lumo is an app`, `Learn Spanish`, `It glows`: no name of a thing. */
function readSentence(head: string, subject: Subject): boolean {
  const is = /^(.{2,40}?)\s(?:is|are)\s(?:(an?|the|your|our)\s)?(.+)$/iu.exec(head);
  if (is?.[1] !== undefined && is[3] !== undefined && (is[2] !== undefined || isName(is[1]))) {
    subject.brand ??= capitalise(stripArticle(is[1]));
    if (is[2] === undefined) subject.statements.push(capitalise(head));
    else subject.product = toProduct(is[3], is[2]);
    return true;
  }
  if (INVITATION.test(head) || isToldByUs(head)) {
    subject.statements.push(capitalise(head));
    return true;
  }
  return false;
}

/** `We fix leaks`, `Our mugs are round`, but not `our podcast`. */
function isToldByUs(head: string): boolean {
  if (/^(?:we|i|it|they|you|this|that|there|it’s|we’re|because|if|when|everyone)\s/iu.test(head))
    return true;
  return (
    /^(?:our|my|your)\s/iu.test(head) &&
    head.split(' ').some((word) => /^(?:is|are|has|have|can|will)$/u.test(word))
  );
}

function leadingName(words: string): string {
  const run = NAME_RUN.exec(words)?.[0].trim() ?? '';
  const tokens = run.split(' ');
  const isOrdinary =
    tokens.length === 2 &&
    NATION.test(tokens[1] ?? '') &&
    /\p{Ll}$/u.test(tokens[0] ?? '') &&
    words !== run;
  return isOrdinary ||
    (tokens.length === 1 && NATION.test(run)) ||
    /^\d+$/u.test(run) ||
    /^\d/u.test(tokens[0] ?? '')
    ? ''
    : run;
}

function readLoneName(
  name: string,
  rest: string,
  article: string | undefined,
  subject: Subject,
): void {
  const isExplained = /^,?\s*(?:an?|the|your|our)\s/iu.test(rest) || /^\s*[:–—-]/u.test(rest);
  const isKind = findCategory(name) !== null || isMass(name);
  const isCommon = !name.includes(' ') && !isCoined(name) && isKind;
  if (isCommon && !isExplained) subject.product = toProduct(name, article);
  else subject.brand ??= name;
}

function readNamed(
  name: string,
  after: string,
  article: string | undefined,
  subject: Subject,
): void {
  const isSure = name.includes(' ') || isCoined(name);
  const [first = ''] = after.split(' ');
  const isTold =
    isCommonVerb(first) ||
    (isSure && /[^s]s$/u.test(first) && after.includes(' ') && beginsWithVerb(after));
  if (isTold && (isSure || findCategory(name) === null)) {
    subject.brand ??= name;
    subject.benefits.push(capitalise(after));
  } else if (isSure) {
    subject.brand ??= name;
    readThing(after, article, subject);
  } else if (name.endsWith('’s')) {
    subject.brand ??= `${name} ${after}`;
  } else {
    readThing(`${name} ${after}`, article, subject);
  }
}

/** `shelter has 40 dogs` is a shelter, and something told of it. A name may stand last: `album Midnight Sun`. */
function readThing(words: string, article: string | undefined, subject: Subject): void {
  const tokens = words.split(' ');
  const verbAt = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      /^(?:has|helps|makes|keeps|gives|brings|turns|lets|delivers|offers|can|will|is|are)$/u.test(
        token,
      ),
  );
  const thing = verbAt < 0 ? words : tokens.slice(0, verbAt).join(' ');
  if (verbAt > 0) subject.benefits.push(capitalise(tokens.slice(verbAt).join(' ')));

  const tail = /\s((?:\p{Lu}[\p{L}’-]+)(?:\s(?:&\s)?\p{Lu}[\p{L}’-]+)*)$/u.exec(thing)?.[1];
  const isNameLast =
    tail !== undefined && tail.length > 2 && !NATION.test(tail) && thing.length > tail.length + 2;
  if (isNameLast) subject.brand ??= tail;
  subject.product ??= toProduct(isNameLast ? thing.slice(0, -tail.length).trim() : thing, article);
}

function isTitleCased(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  return (
    words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.85
  );
}

/** `FlowDesk`, `IKEA`, `Clay & Co`: not a word with a capital because it comes first. */
export function isCoined(name: string): boolean {
  return /\p{Ll}\p{Lu}|^\p{Lu}{2,}|\p{L}\d|&/u.test(name);
}

function isName(words: string): boolean {
  return (
    words.split(' ').every((word) => /^(?:\p{Lu}|&|and$|of$|the$|\d)/u.test(word)) &&
    !beginsWithVerb(words.toLowerCase())
  );
}

const MOST_PRODUCT_WORDS = 5;
const ONE_THING =
  /(?:app|studio|shop|store|bakery|restaurant|café|cafe|bar|gym|salon|hotel|hostel|school|course|class|clinic|dentist|plumber|electrician|photographer|barber|trainer|tutor|lawyer|agency|company|startup|service|platform|tool|bottle|bag|backpack|jacket|watch|lamp|chair|sofa|mattress|pillow|bike|car|scooter|phone|laptop|camera|speaker|robot|drone|game|book|novel|podcast|album|film|movie|festival|concert|conference|market|fair|party|retreat|tour|trip|cruise|resort|cabin|villa|apartment|house|garden|farm|brewery|winery|truck|van|club|community|charity|shelter|foundation|museum|theatre|theater|website|newsletter|magazine|subscription|box|kit|set|serum|moisturizer|cleanser|perfume|planner|journal|notebook|blanket|rug|knife|pan|grill|oven|toaster|vacuum|bootcamp|camp|workshop|webinar|program|programme|marathon|sale|bank|card|wallet|assistant|extension|plugin|ring|necklace|dress|shirt|coat|hat|scarf|toy|puzzle|walker|sitter|cleaner|florist|tent|umbrella|night|show|exhibition)$/iu;

/** What is sold, as it reads inside a sentence; a long name is cut to the noun that says what it is. */
export function toProduct(words: string, article: string | undefined): Product | null {
  const clean = decapitalise(
    stripArticle(words)
      .replace(/^(?:new|brand-new|own|all|every)\s+/iu, '')
      .replaceAll('"', '')
      .trim(),
  );
  const [kept = ''] = clean.split(/\s(?:to|in which|because|where)\s/u);
  const all = kept.split(' ').filter((word) => word !== '');
  const product = (all.length > MOST_PRODUCT_WORDS ? headOf(kept).split(' ').slice(-3) : all).join(
    ' ',
  );
  if (product === '' || isDangling(product) || !/\p{L}/u.test(product)) return null;
  if (isPlural(product)) return { words: product, number: 'many' };
  const isOne = !isMass(product) && (article !== undefined || ONE_THING.test(headOf(product)));
  return { words: product, number: isOne ? 'one' : 'mass' };
}
