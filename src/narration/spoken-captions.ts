import type { Caption } from '#src/rendering/captions/caption.ts';
import { wrapCaption } from '#src/rendering/captions/wrap-caption.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import type { NarratedLine, NarratedWord, Narration } from './narration.ts';

/** Shorter than 0.8 s is seen but not read. */
const LEAST_FRAMES = Math.ceil(0.8 * FPS);
/** How long a caption stays after its last word. */
const STAYS_FRAMES = 10;
/** Letters that are taken in at a glance. */
const GLANCE = 22;
const COSTS = { short: 40, torn: 6, clause: 2, page: 1, unlike: 3 };

/** What is said as captions: few words at a time, each caption from its first word until the next one. */
export function spokenCaptions({ scenes }: Narration, mostLetters: number): Caption[] {
  let start = 0;
  return scenes.flatMap(({ frames, lines }) => {
    const end = start + frames;
    start = end;
    return lines.flatMap((line, index) =>
      captionsOf(line, { mostLetters, until: lines[index + 1]?.from ?? end }),
    );
  });
}

interface Room {
  mostLetters: number;
  /** Frame by which the line's last caption is gone. */
  until: number;
}

function captionsOf(line: NarratedLine, room: Room): Caption[] {
  const last = Math.min(room.until, line.to + STAYS_FRAMES);
  const pages = pagesOf(line.words, { ...room, until: last });
  return pages.map((words, index) => {
    const from = index === 0 ? line.from : (words[0]?.from ?? line.from);
    const to =
      pages[index + 1]?.[0]?.from ?? Math.min(room.until, Math.max(last, from + LEAST_FRAMES));
    return toCaption(words, { from, to, mostLetters: room.mostLetters });
  });
}

interface Cut {
  cost: number;
  /** Word with which the caption before the cut begins. */
  begins: number;
}

/** Cuts a line into captions: as many words as are read at a glance, cut where the sentence breathes. */
function pagesOf(words: readonly NarratedWord[], room: Room): NarratedWord[][] {
  const cuts: Cut[] = [{ cost: 0, begins: 0 }];
  for (let ends = 1; ends <= words.length; ends++)
    cuts.push(bestCut(words, cuts, { ends, ...room }));
  const pages: NarratedWord[][] = [];
  let ends = words.length;
  while (ends > 0) {
    const begins = cuts[ends]?.begins ?? 0;
    pages.unshift(words.slice(begins, ends));
    ends = begins;
  }
  return pages;
}

/** Of all captions that could end here, the one with which all before it are best. */
function bestCut(
  words: readonly NarratedWord[],
  cuts: readonly Cut[],
  { ends, mostLetters, until }: Room & { ends: number },
): Cut {
  let best: Cut = { cost: Infinity, begins: ends - 1 };
  for (let begins = ends - 1; begins >= 0; begins--) {
    const page = words.slice(begins, ends);
    if (page.length > 1 && linesOf(page, mostLetters).length > 2) break;
    const frames = (words[ends]?.from ?? until) - (page[0]?.from ?? 0);
    const before = cuts[begins]?.cost ?? Infinity;
    const cost = before + costOf(page, frames, ends === words.length);
    if (cost < best.cost) best = { cost, begins };
  }
  return best;
}

function costOf(page: readonly NarratedWord[], frames: number, isLast: boolean): number {
  const text = textOf(page);
  const short = frames < LEAST_FRAMES ? COSTS.short * (1 - frames / LEAST_FRAMES + 0.5) : 0;
  const torn =
    isLast || /[.?!…]$/u.test(text) ? 0 : /[,;:—–]$/u.test(text) ? COSTS.clause : COSTS.torn;
  return short + torn + COSTS.page + COSTS.unlike * ((text.length - GLANCE) / GLANCE) ** 2;
}

function textOf(words: readonly NarratedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

function linesOf(words: readonly NarratedWord[], mostLetters: number): string[] {
  return wrapCaption(textOf(words), mostLetters);
}

function toCaption(
  words: readonly NarratedWord[],
  { from, to, mostLetters }: { from: number; to: number; mostLetters: number },
): Caption {
  const lines = linesOf(words, mostLetters);
  const text = lines.join('\n');
  let begins = 0;
  return {
    from,
    to,
    lines,
    words: words.map((word) => {
      const at = text.indexOf(word.text, begins);
      const ends = (at < 0 ? begins : at) + word.text.length;
      const placed = { begins: at < 0 ? begins : at, ends, at: word.from };
      begins = ends;
      return placed;
    }),
  };
}
