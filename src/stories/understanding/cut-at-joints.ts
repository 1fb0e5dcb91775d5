/* eslint-disable complexity -- a reading rule is a row of cases; cutting the row apart hides it */
import { isAdjective, isCommonVerb, isDangling } from './english-words.ts';

const JOINTS =
  /,\s+(?:and\s+)?|\s+[–—-]\s+|:\s+|\s+(?=(?:for|that|which|who|whose|with|without|made|built|designed|crafted|handmade|delivered|roasted|baked|grown|sourced|brewed|hiring|offering|featuring|serving|so|where|when|because|while|in|at|near|from|by|called|named|targeting|aimed at)\s)/u;
const BARE_PARTICIPLE = /(?:^|\s)(?:made|built|designed|crafted|handmade|\p{L}{3,}ed|grown)$/iu;
/** `inventions that failed`: one word tells which, not what more there is to say. */
const RELATIVE_WORD = /^(?:that|which|who)\s\p{L}+$/u;
const RELATIVE = /^(?:that|which|who|whose|so|where|when|because|while)\s/iu;

/** Cuts a phrase where a small word or a comma joins its parts; joints inside a clause hold. */
export function cutAtJoints(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const joint of text.matchAll(new RegExp(JOINTS, 'gu'))) {
    const before = text.slice(from, joint.index);
    const after = text.slice(joint.index + joint[0].length);
    if (before === '' || holds(before, after, joint[0], parts.length === 0)) continue;
    parts.push(before.trim());
    from = joint.index + joint[0].length;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part) => part !== '');
}

/** True when what comes after belongs to what stands before: `made` + `from recycled bottles`. */
function holds(before: string, after: string, joint: string, isHead: boolean): boolean {
  if (joint.startsWith(',')) return isListOfAdjectives(before, after) || isRepeated(before, after);
  if (joint.trim() !== '') return false;
  if (isDangling(before) || RELATIVE_WORD.test(after)) return true;
  if (
    !isHead &&
    /^(?:made|built|baked|roasted|grown|sourced|brewed|crafted|delivered)\s/u.test(after)
  )
    return true;
  if (/^(?:called|named)\s/u.test(after)) return false;
  if (/^(?:when|while|because|where|so)\s/u.test(after))
    return (!isHead || hasVerbInside(before)) && !/^for\s/iu.test(before);
  if (IS_A.test(before) && /^(?:that|which|who)\s/iu.test(after)) return false;
  const leansOn = /^(?:from|by|in|at|near|with|for|without|that)\s/iu.test(after);
  if (!leansOn) return false;
  const isNameNext = /^\S+\s(?:the )?\p{Lu}/u.test(after);
  if (RELATIVE.test(before) || hasVerbInside(before))
    return !isNameNext || /^(?:in|for|with|that)\s/iu.test(after);
  if (isNameNext) return false;
  return BARE_PARTICIPLE.test(before) || /^(?:in|at|near|from|by)\s/iu.test(after);
}

/** `StretchPal is an app` is all that `that counts your steps` is told of. */
const IS_A = /^.{2,40}\s(?:is|are)\s(?:an?|the|our)\s[\p{L}\s-]+$/iu;

/** `really, really hot`. */
function isRepeated(before: string, after: string): boolean {
  return /\p{L}+$/u.exec(before)?.[0] === /^\p{L}+/u.exec(after)?.[0];
}

/** `dry, sensitive skin` is one thing. */
function isListOfAdjectives(before: string, after: string): boolean {
  const last = /[\p{L}-]+$/u.exec(before)?.[0] ?? '';
  const isShort = before.replace(/^(?:for|with|an?|the)\s/iu, '') === last;
  const next = /^[\p{L}-]+/u.exec(after)?.[0] ?? '';
  return (
    isShort &&
    isAdjective(last) &&
    (isAdjective(next) || /^\p{Ll}+$/u.test(next)) &&
    !/^(?:the|an?|and)$/u.test(next)
  );
}

function hasVerbInside(before: string): boolean {
  const [first, ...words] = before.split(' ');
  // One thing does not `rescue`, it rescues: `an animal rescue charity`.
  const isOneThing = /^an?$/iu.test(first ?? '');
  return words.some(
    (word) =>
      isCommonVerb(word) &&
      !(isOneThing && !word.endsWith('s')) &&
      !/^(?:can|never|always|actually|really|plans?|plants?|trains?|records?|fix|play|cooks?|looks?|works?|supports?|shows?|roasts?|blends?|tracks?|runs?|offers?|builds?|ships?|charges?|measures?|pairs?)$/iu.test(
        word,
      ),
  );
}
