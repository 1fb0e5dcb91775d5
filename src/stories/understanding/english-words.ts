import nlp from 'compromise';

const MASS =
  /\b(?:coffee|brew|espresso|matcha|tea|skincare|haircare|makeup|software|insurance|yoga|jewel(?:le)?ry|furniture|food|chocolate|bread|sourdough|clothing|footwear|activewear|swimwear|streetwear|sportswear|outerwear|knitwear|water|juice|wine|beer|ale|cider|rum|gin|vodka|whisk(?:e)?y|mezcal|kombucha|lemonade|honey|oil|soap|yog(?:h)?urt|cream|milk|cheese|pasta|pizza|ramen|sushi|delivery|care|support|fashion|art|music|decor|bedding|pottery|ceramics|stationery|cookware|kibble|granola|cereal|kimchi|hummus|salsa|jam|butter|protein|collagen|sunscreen|shampoo|perfume|fragrance|deodorant|lipstick|denim|leather|linen|wool|cotton|equipment|gear|advice|therapy|physiotherapy|meditation|pilates|tuition|accounting|photography|landscaping|internet|broadband|electricity|energy|transport|storage|luggage|barbecue|bbq|catering|salt|sauce|soda|gelato|mail|news)$/iu;
const PEOPLE =
  /\b(?:people|persons?|anyone|anybody|everyone|everybody|someone|those|kids|children|babies|toddlers|teens|teenagers|adults|seniors|women|men|girls|boys|ladies|moms|mums|mothers|dads|fathers|parents|families|couples|friends|singles|students|pupils|teachers|beginners|teams|startups|businesses|companies|agencies|founders|freelancers|creators|professionals|pros|nomads|fans|lovers|enthusiasts|owners|brides|grooms|newlyweds|nurses|doctors|dogs|cats|pets|puppies|guests|locals|tourists|folks|humans|souls|millennials|families|households|homebodies|introverts|insomniacs|vegans|vegetarians|athletes|cyclists|nerds|geeks|foodies|artists|musicians|readers|adventurers|\p{L}{3,}(?:ers|ors|ists|ians|eers|smiths|heads|holics|-timers))$/iu;

/** True when the noun means people (or the animals one buys for). */
export function meansPeople(words: string): boolean {
  return PEOPLE.test(words.trim());
}

export function isPlural(words: string): boolean {
  const last = /[\p{L}’-]+$/u.exec(headOf(words))?.[0] ?? '';
  if (/^(?:people|children|men|women|folks|those|kids|mice|feet|teeth)$/iu.test(last)) return true;
  if (/(?:ss|us|is|’s)$/iu.test(last)) return false;
  return /s$/iu.test(last) && last.length > 3;
}

/** `podcast about inventions` is a podcast. */
export function headOf(words: string): string {
  return words.replace(/\s(?:of|in|on|at|about|with|for|from|over|under)\s.*$/iu, '');
}

/** A kind of thing that takes neither `a` nor `many`: `cold brew`, `dog grooming`. */
export function isMass(words: string): boolean {
  const head = headOf(words);
  return MASS.test(head) || /\p{L}{3,}ing$/iu.test(head);
}

/** `hates spreadsheets` → `hate spreadsheets`. */
export function toPlainVerb(phrase: string): string {
  const [verb = '', ...rest] = phrase.split(' ');
  if (!verb.endsWith('s') || verb.endsWith('ss')) return phrase;
  const irregular: Record<string, string> = {
    has: 'have',
    is: 'are',
    was: 'were',
    does: 'do',
    doesn: 'don',
  };
  const plain =
    irregular[verb] ??
    verb
      .replace(/ies$/u, 'y')
      .replace(/(?<=sh|ch|x|ss|o)es$/u, '')
      .replace(/(?<=[^s])s$/u, '');
  return [plain, ...rest].join(' ');
}

/** True when the phrase begins with a verb in the present: `keeps you warm`, `fit any bag`. */
export function beginsWithVerb(phrase: string): boolean {
  const first = /^[\p{L}’-]+/u.exec(phrase)?.[0] ?? '';
  if (COMMON_VERBS.test(first)) return true;
  return nlp(phrase).match('^(#Adverb|not|never|always)? (#Verb|#Modal|#Copula|#Auxiliary)').found;
}

/** True when the word at this place of the phrase is its verb. */
export function isVerbHere(phrase: string, word: string, at: number): boolean {
  return (
    COMMON_VERBS.test(word) ||
    nlp(phrase)
      .match(
        phrase
          .split(' ')
          .slice(0, at + 1)
          .join(' '),
      )
      .terms()
      .last()
      .has('#Verb')
  );
}

/** True for verbs that a sentence about a thing is built on: `helps`, `keeps`, `has`. */
export function isCommonVerb(word: string): boolean {
  return COMMON_VERBS.test(word);
}

export function isAdjective(word: string): boolean {
  return nlp(word).has('#Adjective');
}

const COMMON_VERBS =
  /^(?:helps?|knows?|understands?|remembers?|makes?|lets?|turns?|brings?|gives?|keeps?|delivers?|connects?|saves?|cuts?|takes?|gets?|fits?|lasts?|tastes?|smells?|feels?|looks?|works?|protects?|tracks?|shows?|finds?|builds?|creates?|offers?|includes?|supports?|reduces?|boosts?|removes?|cleans?|repairs?|fixes|fix|teaches|teach|pairs?|charges?|folds?|grows?|plays?|runs?|serves?|ships?|sends?|automates?|organi[sz]es?|simplif(?:y|ies)|combines?|blends?|melts?|soothes?|hydrates?|learns?|adapts?|records?|measures?|plans?|cooks?|bakes?|roasts?|sells?|rescues?|feeds?|funds?|plants?|trains?|can|will|won’t|don’t|doesn’t|never|always|actually|really|are|is|has|have)$/iu;

/** Said of the viewers, now said to them. */
export function speakToViewer(phrase: string): string {
  const turned: Record<string, string> = {
    they: 'you',
    their: 'your',
    them: 'you',
    theirs: 'yours',
    themselves: 'yourself',
    'they’re': 'you’re',
    'they’ve': 'you’ve',
    'they’d': 'you’d',
    'they’ll': 'you’ll',
  };
  return phrase.replace(
    /\b(?:they(?:’re|’ve|’d|’ll)?|their|them|theirs|themselves)\b(?!’)/giu,
    (word) => turned[word.toLowerCase()] ?? word,
  );
}

const DANGLING =
  /\b(?:a|an|the|of|for|to|in|on|at|by|with|from|and|or|but|that|which|who|whose|your|our|my|their|its|is|are|was|be|as|than|so|if|when|while|because|into|about|without|per|very|really|more|most|this|these|those|can|will|not|no|we|you|it|they|i)$/iu;

/** True when the words break off: nothing may end on `with the`. */
export function isDangling(words: string): boolean {
  return DANGLING.test(words.replace(/[^\p{L}\p{N}%€$£)]+$/gu, ''));
}

export function stripArticle(words: string): string {
  return words.replace(/^(?:(?:an?|the|our|my|your|some|this|these|those)\s+)+/iu, '');
}

export function capitalise(words: string): string {
  return words.replace(
    /^(["’(¿¡]*)(\p{Ll})(?!\p{Ll}*\p{Lu})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

export const NATION =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ican)|French|Greek|Thai|Dutch|Swiss|Czech|German|Roman|Nordic|Moroccan|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;

/** Takes the capital of a sentence's beginning away, not that of a name. */
export function decapitalise(words: string): string {
  if (NATION.test(words.split(/[\s,]/u)[0] ?? '')) return words;
  return words.replace(/^(\p{Lu})(?=\p{Ll}*(?:[\s,’-]|$))/u, (letter) => letter.toLowerCase());
}
