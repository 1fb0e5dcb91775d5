/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
import { beginsWithVerb, capitalise, isDangling, stripArticle } from './english-words.ts';
import { cutAtJoints } from './cut-at-joints.ts';
import { readFor, readSituation, readWith } from './read-audience.ts';
import { readHead, toProduct } from './read-head.ts';
import { INVITATION, type Subject } from './subject.ts';

const PARTICIPLE =
  /^(?:made|built|grown|handmade|hand-?\w+ed|\p{L}{3,}ed|hiring|offering|featuring|serving|selling|specialising|specializing)\b/iu;

/**
 * Takes apart what a prompt is about: `FlowDesk, the accounting app for freelancers who hate spreadsheets` names a brand,
 * a product, an audience and what troubles it. The text is cut at its joints and each part read by the word it begins with.
 */
export function readSubject(text: string): Subject {
  const subject = blank();
  if (readHiring(text, subject)) return subject;
  const [head = '', ...parts] = cutAtJoints(takeQuotedName(takeInvitation(text, subject), subject));
  readHead(head, text, subject);
  for (const part of parts) readPart(part, subject);
  return subject;
}

function blank(): Subject {
  return {
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
}

/** `We’re hiring nurses in Glasgow` names no product. */
function readHiring(text: string, subject: Subject): boolean {
  const [, whom, place] =
    /^(?:(?:we|i)(?:’re| are) )?(?:now )?hiring ([^,]+?)(?: in ((?:the )?\p{Lu}[\p{L} -]+))?$/iu.exec(
      text,
    ) ?? [];
  if (whom === undefined) return false;
  subject.statements.push(`We’re hiring ${whom}`);
  subject.place = place ?? null;
  return true;
}

/** `Adopt, don’t shop: Happy Tails has …`: what stands before the colon is said as it is. */
function takeInvitation(text: string, subject: Subject): string {
  const [, before, after] = /^(.{8,60}?):\s+(.+)$/u.exec(text) ?? [];
  if (before === undefined || after === undefined || !INVITATION.test(before)) return text;
  subject.statements.push(capitalise(before));
  return after;
}

/** A name in quotes is a name: `our hot sauce "Regret"`. */
function takeQuotedName(text: string, subject: Subject): string {
  const found = /\s?"(\p{Lu}[^"]{1,26})"/u.exec(text);
  if (found?.[1] === undefined || found[1].split(' ').length > 4) return text;
  subject.brand = found[1];
  const rest = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim();
  return rest.replace(/:(?=\s|$)/u, ',');
}

type Reader = (rest: string, subject: Subject, part: string) => void;

const READERS: Record<string, Reader> = {
  called: (rest, subject) => {
    subject.brand = rest.replaceAll('"', '');
  },
  from: readOrigin,
  by: readOrigin,
  for: readFor,
  whose: (rest, subject) => readSituation('whose', rest, subject),
  who: readWho,
  that: readRelative,
  which: readRelative,
  with: readWith,
  without: (rest, subject, part) => {
    subject.pains.push(stripArticle(rest));
    subject.features.push(capitalise(part));
  },
  in: readPlace,
  at: readPlace,
  near: readPlace,
  where: (_rest, subject, part) => {
    subject.features.push(capitalise(part.replace(/^where you (?:can )?/iu, '')));
  },
};
const SAME_AS: Record<string, string> = { named: 'called', targeting: 'for', aimed: 'for' };

function readPart(part: string, subject: Subject): void {
  const lead = /^\p{L}+/u.exec(part)?.[0].toLowerCase() ?? '';
  const rest = part.slice(lead.length).replace(/^\s+(?:at\s)?/u, '');
  const read = READERS[SAME_AS[lead] ?? lead];
  if (read && rest !== '') read(rest, subject, part);
  else readApposition(part, subject);
}

function readOrigin(rest: string, subject: Subject, part: string): void {
  if (!/^(?:the )?\p{Lu}/u.test(rest)) subject.features.push(capitalise(part));
  else if (subject.brand === null) subject.brand = rest;
  else subject.place ??= rest;
}

/** `a plumber who arrives fast` is told of the plumber; `for freelancers who hate tax`, of whom it is for. */
function readWho(rest: string, subject: Subject): void {
  const isOfProduct =
    subject.audience === null && subject.purpose === null && subject.product !== null;
  if (isOfProduct) subject.benefits.push(capitalise(rest));
  else readSituation('who', rest, subject);
}

const TOLD_OF_PLACE =
  /^((?:the )?\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*)*) ((?:has|have|is|are|needs?|wants?|helps?|feeds?|offers?) .+)$/u;

function readPlace(rest: string, subject: Subject, part: string): void {
  const [, town, told] = TOLD_OF_PLACE.exec(rest) ?? [];
  if (town !== undefined && told !== undefined) {
    subject.place ??= town;
    subject.benefits.push(capitalise(told));
    return;
  }
  const before = subject.features.at(-1);
  if (before !== undefined && PARTICIPLE.test(before) && !before.includes(' '))
    subject.features.splice(-1, 1, `${before} ${part}`);
  if (!/^(?:the )?\p{Lu}/u.test(rest)) subject.features.push(capitalise(part));
  else if (
    /^at\s/iu.test(part) &&
    subject.brand === null &&
    subject.product !== null &&
    /\p{Ll}\p{Lu}/u.test(rest)
  )
    subject.brand = rest;
  else subject.place ??= rest;
}

function readRelative(rest: string, subject: Subject, part: string): void {
  if (subject.audience?.situation === null && subject.product === null) {
    readSituation('that', rest, subject);
    return;
  }
  const isTold = part.startsWith('that') || beginsWithVerb(rest);
  subject.benefits.push(capitalise(isTold ? rest.replace(/^(?:is|are) /u, '') : part));
}

function readApposition(part: string, subject: Subject): void {
  const article = /^(an?|the|your|our)\s/iu.exec(part)?.[1];
  const isThing =
    article !== undefined ||
    (subject.brand !== null && !PARTICIPLE.test(part) && !beginsWithVerb(part));
  if (subject.product === null && isThing) {
    subject.product = toProduct(part, article);
    return;
  }
  const told = part.replace(/^and /u, '');
  if (isDangling(told) || (!told.includes(' ') && beginsWithVerb(told) && !PARTICIPLE.test(told)))
    return;
  if (/^(?:we|our|i|you|it|they|it’s|we’re|you’ll|everyone|all|no)\s/iu.test(told))
    subject.statements.push(capitalise(told));
  else if (beginsWithVerb(told) && !PARTICIPLE.test(told)) subject.benefits.push(capitalise(told));
  else subject.features.push(capitalise(told));
}
