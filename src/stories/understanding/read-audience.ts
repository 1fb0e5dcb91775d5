import {
  beginsWithVerb,
  capitalise,
  isDangling,
  isPlural,
  isVerbHere,
  meansPeople,
  speakToViewer,
  stripArticle,
  toPlainVerb,
} from './english-words.ts';
import type { Subject } from './subject.ts';

/** `for freelancers`, `for women over 50`, but `for camping`. */
export function readFor(rest: string, subject: Subject): void {
  const words = stripArticle(rest);
  const [people = '', wish] = words.split(/\sto\s/u);
  const noun = people.split(/\s(?:over|under|aged|between|with|in|on|at|of|and)\s/u)[0] ?? '';
  if (meansPeople(noun)) {
    subject.audience ??= { words: people, isMany: isMany(noun), situation: null, belonging: null };
    if (wish !== undefined && !isDangling(wish)) subject.benefits.push(capitalise(wish));
  } else if (/^(?:free|sale|now|less|more)$/iu.test(words)) {
    subject.features.push(capitalise(`for ${words}`));
  } else {
    subject.purpose ??= words;
  }
}

function isMany(people: string): boolean {
  return isPlural(people) || /^(?:people|those|folks|kids|children|women|men)/iu.test(people);
}

const PAIN =
  /^(?:(?:really|always|secretly|just|still|absolutely) )?(?:hate|dread|avoid|dislike|despise|fear|loathe|can’t stand|are (?:so )?(?:tired|sick|fed up|bored|done) (?:of|with)|struggle with|worry about|suffer from|waste (?:time|hours) on|don’t (?:like|want)|have(?= (?:dry|sensitive|oily|curly|bad|sore|aching))) (.+)$/iu;

/** What is said of the audience, turned to its face: `who hates mornings` → `hate mornings`. */
export function readSituation(
  lead: 'who' | 'whose' | 'that',
  rest: string,
  subject: Subject,
): void {
  subject.audience ??= {
    words: subject.purpose ?? 'people',
    isMany: isMany(subject.purpose ?? 'people'),
    situation: null,
    belonging: null,
  };
  subject.purpose = null;
  const said = speakToViewer(rest);
  if (lead === 'whose') {
    const verbAt = findVerb(said);
    if (verbAt > 0)
      subject.audience.belonging = { noun: said.slice(0, verbAt).trim(), rest: said.slice(verbAt) };
    return;
  }
  const situation = subject.audience.isMany ? said : toPlainVerb(said);
  subject.audience.situation = situation;
  const pain = PAIN.exec(situation)?.[1];
  if (pain !== undefined && !isDangling(pain) && !/^(?:to|no)\b/u.test(pain))
    subject.pains.push(stripArticle(pain));
}

/** Where the verb begins in `mornings start before you do`; -1 when there is none. */
function findVerb(words: string): number {
  const tokens = words.split(' ');
  const verbAt = tokens.findIndex((token, i) => i > 0 && isVerbHere(words, token, i));
  return verbAt < 0 ? -1 : tokens.slice(0, verbAt).join(' ').length + 1;
}

/** `people with dry skin` says who they are, `app with invoices` what it has. */
export function readWith(rest: string, subject: Subject, part: string): void {
  const { audience } = subject;
  if (
    audience &&
    /^(?:people|anyone|everyone|those|women|men|adults|kids|dogs|cats)$/iu.test(audience.words)
  ) {
    subject.pains.push(stripArticle(rest));
    audience.words += ` with ${rest}`;
    return;
  }
  if (/^\p{Lu}/u.test(rest) && subject.brand === null && subject.product === null) {
    subject.brand = rest;
    return;
  }
  const things = rest.split(/\s+and\s+/u);
  const areWhole = things.length > 1 && things.every((words) => words.split(' ').length >= 2);
  for (const thing of areWhole ? things : [part]) {
    if (!isDangling(thing) && !beginsWithVerb(thing)) subject.features.push(capitalise(thing));
  }
}
