import { countLetters } from '../reading-time.ts';

const SMALL =
  /^(?:the|a|an|and|or|of|for|to|in|on|at|by|with|from|that|this|there’s|it|its|is|are|your|you|our|my|we|they|them|like|when|where|what|who|was|do|does|did|not|no|never|always|again|just|even|still|another|some|more|less|so|all|has|have|el|la|los|las|der|die|das|le|les|il|lo|un|una|ein|eine|une|de|du|des|con|mit|avec|per|para|für|pour|por)$/iu;

/** The words of a headline that carry it: what is counted, the name, else its longest word. At most two, as written. */
export function emphasisOf(headline: string, name: string | null): string[] {
  const figure = /(?:[$€£]\s?)?\d[\d.,]*(?:\s?%| ?[-–] ?\d+)?(?:\s?off)?/u
    .exec(headline)?.[0]
    .replace(/[.,]$/u, '');
  if (figure !== undefined) return [figure];
  if (name !== null) {
    const at = headline.toLowerCase().indexOf(name.toLowerCase());
    const written = at < 0 ? '' : headline.slice(at, at + name.length);
    if (written !== '' && written.length < headline.length - 2) return [written];
  }
  const words = headline
    .split(/\s+/u)
    .map(trimSigns)
    .filter((word) => word !== '' && !SMALL.test(word));
  const [longest] = [...words].sort((a, b) => countLetters(b) - countLetters(a));
  return longest === undefined || words.length < 1 || longest === trimSigns(headline)
    ? []
    : [longest];
}

function trimSigns(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
