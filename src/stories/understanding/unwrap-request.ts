/** Words that speak of the film to be made, not of what it is for. */
const REQUEST_WORDS = new Set(
  (
    'please pls hi hello hey can could would you i we want need would’d like i’d we’d love to help me us with make create generate produce write build design craft give film shoot do ' +
    'a an the my our your some one new short quick long vertical horizontal square second seconds sec secs s minute minutes min social media tiktok instagram facebook ' +
    'youtube linkedin snapchat reels reel story stories shorts promo promotional marketing advertising commercial video film explainer teaser launch brand product ' +
    'fun funny playful quirky upbeat energetic cinematic engaging catchy exciting dramatic emotional heartfelt warm cozy calm relaxing elegant luxury luxurious minimal ' +
    'minimalist bold serious professional modern high-energy hype epic inspiring inspirational powerful simple cool trendy stylish eye-catching attention-grabbing ' +
    'hopeful joyful happy cheerful moody dreamy tender gentle soft bright fresh edgy gritty witty charming honest sincere uplifting motivating romantic nostalgic ' +
    'sleek classy premium chic vibrant colourful colorful lively quiet peaceful soothing confident urgent informative educational snappy punchy clever ' +
    'viral friendly and or very really super that is for hd 4k 9:16 16:9 1:1 4:5 pas bab aida style ugc-style ugc'
  ).split(' '),
);
const FILM =
  '(?:ads?|advert(?:isement)?s?|commercials?|videos?|clips?|reels?|spots?|promos?|promotions?|tiktoks?|shorts?|trailers?|teasers?|campaigns?|film|story|script)';
const WRAPPER = new RegExp(
  `^(?<lead>[^.!?]{0,140}?)\\b${FILM}(?:,? (?:in|of|lasting) \\d+ (?:seconds|secs?|s))?,? (?:for|about|on|promoting|advertising|showing|showcasing|introducing|announcing|selling|to (?:promote|advertise|sell|announce|launch|introduce)|that (?:promotes|sells|advertises|shows|introduces)|featuring|of) (?:my |our |the new |the following:? )?`,
  'iu',
);
const COMMAND =
  /^(?:please )?(?:help me |i want to |we want to |i need to |we need to |i’d like to |let’s )?(?:promote|advertise|market|announce|introduce|introducing|showcase|sell|launch|launching|announcing|presenting|pitch) (?:my |our |the new )?/iu;
const OWNER =
  /^(?:(?:hi|hello|hey)[,!]? )?(?:i|we) (?:own|run|have|sell|make|offer|bake|provide|built|created|launched|are launching|are opening|just opened|opened|just launched|’re launching|are|am|’re) (?=\S)/iu;
const MINE =
  /^(?:my|our) (?:company|business|startup|shop|brand|team) (?:sells|makes|offers|is|provides|bakes|builds|runs) /iu;

const OUR_WISH = /[,\s]+(?:and|so|because) (?:i|we) (?:want|need|would like|’d like|hope)\b.*$/iu;
/** Said by one who told before what they own. */
const OWNERS_WISH = /[,\s]+and (?:want|need|would like|hope)\b.*$/iu;
const PLATFORM_TAIL =
  /,?\s+(?:for|on|to post on) (?:tiktok|instagram(?: (?:reels|stories))?|facebook(?: ads)?|youtube(?: shorts)?|social media|reels|linkedin|snapchat)\b/iu;
const TONE_TAIL =
  /,?\s+(?:in|with|using) an? ([\w, -]{3,40}?) (?:tone|style|vibe|mood|voice|feel|look)(?: and (?:upbeat |calm )?music)?\b/iu;
const LENGTH_TAIL = /,?\s*\b\d+[- ]?(?:second|sec|s)s?(?: long| video| ad| spot)?\s*$/iu;

const DIRECTION =
  /^(?:please )?(?:make|keep|use|show|include|add|start|end|open|close|finish|have|set|focus|highlight|target|avoid|feature|it should|the (?:video|ad|tone|style|music|mood|vibe|film|voice))\b.*\b(?:it|video|ad|music|tone|scenes?|shots?|camera|text|voice(?:over)?|colou?rs?|hook|vibe|style|feel|logo|fonts?|transitions?|footage|seconds?|viewers?|cta|call to action|upbeat|funny|fun|words|captions?)\b/iu;
const ABOUT_STYLE =
  /^(?:(?:fun|funny|upbeat|playful|calm|elegant|bold|cinematic|warm|energetic|serious|modern|minimal\w*|luxur\w*|emotional|professional|friendly|tone|style|mood|vibe|music|and|with|a|an|very|please|\d+|seconds?|s|the|is|in|format|vertical)[\s,]*)+$/iu;
const INJECTION =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|previous)\b|\b(?:system prompt|you are now|drop table|select \W{0,3}from|<\/?script)\b/iu;

interface Unwrapped {
  /** What is left to advertise; empty when the sentence spoke of the film alone. */
  text: string;
  /** Words about the film: tone is asked for here. */
  asked: string;
}

/** Takes the order for a film off a sentence: `Make a fun TikTok ad for my bakery` leaves `bakery`. */
export function unwrapRequest(sentence: string): Unwrapped {
  if (INJECTION.test(sentence)) return { text: '', asked: '' };
  const isOrder = isRequest(WRAPPER.exec(sentence)?.groups?.['lead']);
  if (!isOrder && (DIRECTION.test(sentence) || ABOUT_STYLE.test(sentence)))
    return { text: '', asked: sentence };

  const asked: string[] = [];
  let text = sentence;
  for (const tail of [PLATFORM_TAIL, TONE_TAIL, LENGTH_TAIL]) {
    text = text.replace(tail, (found) => {
      asked.push(found);
      return '';
    });
  }
  const wrapper = WRAPPER.exec(text);
  if (wrapper && isRequest(wrapper.groups?.['lead'])) {
    asked.push(wrapper[0]);
    text = text.slice(wrapper[0].length);
  }
  if (OWNER.test(text)) text = text.replace(OWNERS_WISH, '');
  text = text.replace(OUR_WISH, '').replace(COMMAND, '').replace(MINE, '').replace(OWNER, '');
  return { text: text.trim(), asked: asked.join(' ') };
}

function isRequest(lead: string | undefined): boolean {
  if (lead === undefined) return false;
  const words = lead.toLowerCase().match(/[\p{L}\p{N}:’-]+/gu) ?? [];
  return words.every(
    (word) =>
      REQUEST_WORDS.has(word) ||
      word.endsWith('-style') ||
      /^\d+(?:-?(?:s|secs?|seconds?|minutes?|min))?$/u.test(word),
  );
}
