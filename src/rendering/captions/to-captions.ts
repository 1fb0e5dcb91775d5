import { cleanBrief } from '../design/clean-brief.ts';
import { splitGraphemes } from '../draw/words.ts';
import { FPS, type FilmBrief } from '../film-brief.ts';
import type { Caption } from './caption.ts';
import { wrapCaption } from './wrap-caption.ts';

const MOST_LINES = 2;
/** Shorter than 0.8 s is seen but not read. */
const LEAST_FRAMES = Math.ceil(0.8 * FPS);
/** Letters a second that most people read without haste. */
const READING_PACE = 17;

/**
 * The film's lines as captions, scene by scene. The last scene's call to action joins them when there is
 * time to read it. What a scene is too short for is left out from its end, so headlines stay. Lines have
 * the length that players show, or `mostLetters`.
 */
export function toCaptions(told: FilmBrief, mostLetters?: number): Caption[] {
  const { scenes, call_to_action } = cleanBrief(told);
  let start = 0;
  return scenes.flatMap(({ headline, support, frames }, index) => {
    const said = [headline, support ?? ''];
    const asked = [...said, index === scenes.length - 1 ? call_to_action : ''];
    const cues = toCues(isReadable(asked, frames) ? asked : said, mostLetters);
    const from = start;
    start += frames;
    return inTime(cues.slice(0, Math.max(1, Math.floor(frames / LEAST_FRAMES))), { from, frames });
  });
}

function isReadable(texts: readonly string[], frames: number): boolean {
  return lettersOf(texts) <= (READING_PACE * frames) / FPS;
}

/** Texts stand together while they fit two lines; one that fills both stands alone. */
function toCues(texts: readonly string[], mostLetters?: number): string[][] {
  const cues: string[][] = [];
  for (const lines of texts.map((text) => wrapCaption(text, mostLetters))) {
    const last = cues.at(-1);
    if (last && last.length + lines.length <= MOST_LINES) last.push(...lines);
    else
      for (let at = 0; at < lines.length; at += MOST_LINES) {
        cues.push(lines.slice(at, at + MOST_LINES));
      }
  }
  return cues;
}

/** Shares a scene's time by what there is to read, but gives each cue its least. */
function inTime(
  cues: readonly string[][],
  { from, frames }: { from: number; frames: number },
): Caption[] {
  const least = Math.min(LEAST_FRAMES, Math.floor(frames / cues.length));
  const shared = frames - least * cues.length;
  const all = lettersOf(cues.flat());
  let read = 0;
  let next = from;
  return cues.map((lines, index) => {
    read += lettersOf(lines);
    const begins = next;
    next = from + least * (index + 1) + Math.round((shared * read) / all);
    return { from: begins, to: next, lines };
  });
}

function lettersOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + splitGraphemes(text).length, 0);
}
