import type { Offer } from './facts.ts';

const DAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|midnight|noon|(?:the )?weekend';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)';
const DATE = `(?:\\d{1,2}\\s?[-–]\\s?\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?|(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}\\b|christmas|black friday|new year|valentine’s day|mother’s day|father’s day)`;
const SEASON =
  '(?:spring|summer|autumn|fall|winter|holiday|christmas|easter|black friday|cyber monday|january|end[- ]of[- ]season|clearance|flash|back[- ]to[- ]school|anniversary|opening|weekend|mid[- ]season|warehouse|garage)';
const COIN =
  '[$€£¥₹]\\s?\\d[\\d.,]*\\d|[$€£¥₹]\\s?\\d|\\d+(?:[.,]\\d{2})?\\s?(?:€|£|dollars|euros|pounds|usd|eur)';
const PER =
  '(?:\\s?(?:/|per|a|an|each)\\s?(?:month|mo|week|year|day|night|hour|person|class|session|seat|user|cup|visit|portion|piece|bottle|box|walk|guest|meal|ticket|lesson)?\\b)?';

const GIFT = new RegExp(
  `(?:${COIN})(?: a (?:day|week|month|year))? (?:feeds?|plants?|buys?|pays?|gives?|provides?|keeps?|covers?|funds?|helps?|sponsors?|protects?|houses?|sends?|trains?|saves?)\\s[^.!?;]+`,
  'iu',
);

const TERMS: readonly RegExp[] = [
  /\bfree [\p{L}-]+(?: [\p{L}-]+)? with (?:your|every|any|each) (?:first |next )?[\p{L}-]+/iu,
  /\b(?:your )?first (?:month|class|week|order|visit|session|lesson|delivery|box|drink|coffee) (?:is )?(?:free|half price|on us)\b/iu,
  /\b(?:up to )?\d+\s?%\s?(?:off|discount|cashback|cash back)(?: (?:your|the|a) (?:first|next|entire) \w+| everything| sitewide| storewide)?/iu,
  /\bsave (?:up to )?(?:\d+\s?%|[$€£]\s?\d+(?:\.\d+)?)(?: on (?:your )?first \w+)?/iu,
  /[$€£]\s?\d+(?:\.\d\d)? off(?: your (?:first|next) \w+)?/iu,
  /\bbuy (?:one|two|three|\d)(?:,)? get (?:one|two|\d)(?: (?:free|half price|half off|\d+% off))?/iu,
  /\b(?:two|three|2|3) for (?:one|two|1|2|the price of (?:one|two))\b/iu,
  /\bhalf[- ]price(?: \w+ing)?\b/iu,
  /\bfree (?:\d+[- ](?:day|week|month) |first |online |home |same-day |next-day |worldwide |intro(?:ductory)? |guided )?(?:trial|shipping|delivery|consultation|quote|quotes|estimate|estimates|returns|sample|samples|class|session|entry|admission|workshop|demo|tasting|lesson|visit|assessment|parking|refills|wi-fi)(?: (?:class|lesson|session|month|on (?:all|your first) orders?|over [$€£]\d+))?\b/iu,
];
const DEADLINE = new RegExp(
  `\\b(?:(?:ends?|ending|until|till|through|thru|offer ends|sale ends|valid until|only until|runs until|available until|order (?:by|before)|book (?:by|before)|by|before)\\s+(?:on |this |next )?(?:${DAY}|${DATE}|(?:the )?end of (?:the |this )?(?:week|month|year|season)|stocks? lasts?)|(?:this|today|tonight|next|one) ?(?:week(?:end)?|day|month)? ?only|while stocks? lasts?)(?! \\w+ing\\b)`,
  'iu',
);
const SALE = new RegExp(
  `\\b(?:${SEASON} )?(?:sale|clearance)\\b(?! (?:app|tool|team|rep|software|manager))`,
  'iu',
);
const PRICE = new RegExp(
  `\\b(?:(?:tickets|prices|rates|plans|seats|rooms|classes|entry) )?(?:from|only|just|starting at|starts at|starting from|starts from|for only|for just|for|at|now|at just|at only) (?:only |just )?(?:${COIN})${PER}|(?:${COIN})${PER}`,
  'iu',
);
const CODE =
  /\b(?:use |with )?(?:the )?(?:promo |discount |coupon )?code:?\s+"?([A-Z0-9]{3,16})\b"?/u;
const DATE_OF_EVENT = new RegExp(
  `(?<!delivered |episodes? |open |fresh |baked |roasted |shipped |arrivals? |drops? |menus? |specials? |releases? |\\bin )\\b(?:(?:on|this|next|every) (?:${DAY}|${DATE})s?(?: (?:night|morning|evening|afternoon)s?)?|${DATE}|(?:this|next) (?:spring|summer|autumn|fall|winter|weekend))(?:,? (?:at |from )?\\d{1,2}(?::\\d\\d)?\\s?(?:am|pm))?`,
  'iu',
);

interface OfferFound {
  offer: Offer;
  date: string | null;
  /** The text without what was found. */
  rest: string;
}

/** Takes what is offered, for how much and until when out of an English sentence. */
export function findOffer(text: string): OfferFound {
  let rest = text;
  function take(pattern: RegExp): string | null {
    const found = pattern.exec(rest);
    if (!found) return null;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return (found[1] ?? found[0]).trim().replace(/\s+/gu, ' ');
  }
  const gift = take(GIFT);
  const code = take(CODE);
  const terms = TERMS.map(take).filter((found) => found !== null);
  const deadline = take(DEADLINE);
  const sale = take(SALE);
  const price = take(PRICE);
  const date = take(DATE_OF_EVENT);
  return {
    offer: { terms: terms[0] ?? null, sale, deadline, price, code, gift },
    date,
    rest: mend(rest),
  };
}

/** Closes the holes that taking words out leaves behind. */
function mend(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/([,;:])(?:\s*[,;:.])+/gu, '$1')
    .replace(
      /,?\s*\b(?:and|with|plus|or|at|from|for|get|now|a|an|the|on|use|only|just|our|enjoy|this)\s*(?=[,.;:!?]|$)/giu,
      '',
    )
    .replace(
      /^(?:(?:a|an|the|our|get|with|on|for|now|of|and|enjoy|plus|in|at|take)\s+)*(?=(?:for|on|of|at|in)\b)(?:for|on|of|at|in)\s+/iu,
      '',
    )
    .replace(/^(?:all|every|everything|on all|off all) /iu, '')
    .replace(/^[\s,.;:!?\-–—&]+|[\s,;:\-–—&]+$/gu, '')
    .trim();
}
