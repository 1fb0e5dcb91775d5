import type { Context2d } from './canvas.ts';
import { canSplitIntoLetters, splitGraphemes } from './words.ts';

/**
 * How far letters reach over and under their baseline, and out of their width on both sides (less than 0: not so
 * far), in parts of the size.
 */
export interface InkReach {
  ascent: number;
  descent: number;
  left: number;
  right: number;
}

const BELOW = /[\u0316-\u0319\u031c-\u0320\u0323-\u0333\u0339-\u033c]/u;
/** Stands beside its letter or through it. */
const NEITHER = /[\u031b\u0321\u0322\u0334-\u0338]/u;
/** The least a mark adds if it was measured at all, and the most that one or two of them add in our fonts. */
const COUNTED = 0.14;
const ABOVE_ADDS = [0, 0.28, 0.52] as const;
const BELOW_ADDS = 0.23;
/** How wide the widest marks are, which hang over a narrow letter. */
const MARK_WIDTH = 0.5;

/** Arabic letters and vowels that a font sets together of parts, and how far those reach in ours. */
const ARABIC_REACH: readonly (readonly [letters: RegExp, reach: Partial<InkReach>])[] = [
  [/\p{Script=Arabic}/u, { ascent: 0.86 }],
  [/[\u0622-\u0624\u0626]/u, { ascent: 1.03 }],
  [/[\u064b-\u0652\u0670]/u, { ascent: 1.13 }],
  [/[\u0626\u0649\u064a](?!\p{Script=Arabic})/u, { descent: 0.48 }],
];

/** The same letters come again and again, and measuring is what laying out text takes its time for. */
const measuredBy = new WeakMap<Context2d, Map<string, InkReach>>();

function reachesOf(context: Context2d): Map<string, InkReach> {
  const known = measuredBy.get(context) ?? new Map<string, InkReach>();
  measuredBy.set(context, known);
  return known;
}

/**
 * Measures a word piece by piece, at the size the context is set to. A canvas gives the box of one run of a text that
 * is drawn from several font files (the "ti" of "tiếng"), so only what comes from one file is measured at once; and
 * it leaves out marks that a font puts onto a letter, so those are added.
 */
export function measureInk(context: Context2d, word: string, size: number): InkReach {
  const known = reachesOf(context);
  // Canvas moves the box of what it tracks.
  const { letterSpacing } = context;
  context.letterSpacing = '0px';
  const pieces = piecesOf(word).map((piece) => {
    const key = `${context.font} ${piece}`;
    const reach =
      known.get(key) ??
      (canSplitIntoLetters(piece)
        ? letterReach(context, piece, size)
        : joinedReach(context, piece, size));
    known.set(key, reach);
    return reach;
  });
  context.letterSpacing = letterSpacing;
  return {
    ascent: Math.max(...pieces.map(({ ascent }) => ascent)),
    descent: Math.max(...pieces.map(({ descent }) => descent)),
    left: pieces[0]?.left ?? 0,
    right: pieces.at(-1)?.right ?? 0,
  };
}

/** Letters; those of scripts that join or stack stay together as long as they follow each other. */
function piecesOf(word: string): string[] {
  const pieces: string[] = [];
  let isJoined = false;
  for (const letter of splitGraphemes(word)) {
    const joins = !canSplitIntoLetters(letter);
    if (joins && isJoined) pieces.push((pieces.pop() ?? '') + letter);
    else pieces.push(letter);
    isJoined = joins;
  }
  return pieces;
}

function letterReach(context: Context2d, letter: string, size: number): InkReach {
  const measured = boxOf(context, letter, size);
  const [bare = '', ...marks] = letter.normalize('NFD');
  const beside = marks.filter((mark) => !/\p{M}/u.test(mark) || NEITHER.test(mark)).length;
  const below = marks.filter((mark) => BELOW.test(mark)).length;
  const above = marks.length - beside - below;
  if (above + below === 0 || !/\p{L}/u.test(bare)) return measured;

  const base = boxOf(context, bare, size);
  const isAboveSeen = measured.ascent - base.ascent >= above * COUNTED + (above > 1 ? 0.1 : 0);
  const isBelowSeen = below === 0 || measured.descent - base.descent >= COUNTED;
  const hangs = isAboveSeen ? 0 : Math.max(0, (MARK_WIDTH - base.width) / 2);
  return {
    left: Math.max(measured.left, hangs),
    right: Math.max(measured.right, hangs),
    ascent: isAboveSeen ? measured.ascent : base.ascent + (ABOVE_ADDS[Math.min(above, 2)] ?? 0),
    descent: isBelowSeen ? measured.descent : base.descent + BELOW_ADDS,
  };
}

function joinedReach(context: Context2d, piece: string, size: number): InkReach {
  const reach = boxOf(context, piece, size);
  for (const [letters, { ascent = 0, descent = 0 }] of ARABIC_REACH) {
    if (!letters.test(piece)) continue;
    reach.ascent = Math.max(reach.ascent, ascent);
    reach.descent = Math.max(reach.descent, descent);
  }
  return reach;
}

function boxOf(context: Context2d, text: string, size: number): InkReach & { width: number } {
  const box = context.measureText(text);
  return {
    ascent: box.actualBoundingBoxAscent / size,
    descent: box.actualBoundingBoxDescent / size,
    left: box.actualBoundingBoxLeft / size,
    width: box.width / size,
    right: (box.actualBoundingBoxRight - box.width) / size,
  };
}
