import { FPS } from '../film-brief.ts';
import { isNearTarget, TARGET_LUFS } from './work/film-loudness.ts';
import type { FilmFindings } from './work/inspect-film.ts';
import type { Loudness } from './work/measure-loudness.ts';
import type { MediaFacts } from './work/probe-media.ts';
import type { Span } from './work/spans.ts';

/** What a finished film may not have more of. Seconds, but for the last two. */
export const FILM_LIMITS = {
  black: 0.5,
  frozen: 2,
  silent: 1,
  flashesASecond: 3,
  truePeakDbtp: -1,
} as const;

/** What is wrong with a finished film that should have so many frames, one sentence each; none = it may go out. */
export function filmFaults(findings: FilmFindings, frames: number): string[] {
  const { black, frozen, silent } = findings;
  return [
    ...streamFaults(findings.facts, frames),
    ...(findings.loudness ? loudnessFaults(findings.loudness) : []),
    ...tooLong(black, FILM_LIMITS.black).map((span) => `It is black ${said(span)}.`),
    ...tooLong(frozen, FILM_LIMITS.frozen).map((span) => `Nothing moves ${said(span)}.`),
    ...tooLong(silent, FILM_LIMITS.silent).map((span) => `It is silent ${said(span)}.`),
    ...(findings.flashesASecond > FILM_LIMITS.flashesASecond
      ? [`It flashes ${findings.flashesASecond} times in one second.`]
      : []),
  ];
}

function streamFaults({ video, audio, durationSeconds }: MediaFacts, frames: number): string[] {
  const seconds = frames / FPS;
  const isOff = Math.abs((durationSeconds ?? 0) - seconds) > 1 / FPS;
  return [
    video ? '' : 'It has no picture.',
    audio ? '' : 'It has no sound.',
    video && video.frames !== frames ? `It has ${video.frames} frames instead of ${frames}.` : '',
    isOff ? `It lasts ${durationSeconds ?? 'an unknown number of'} s instead of ${seconds} s.` : '',
  ].filter(Boolean);
}

function loudnessFaults({ integratedLufs, truePeakDbtp }: Loudness): string[] {
  const isLoud = truePeakDbtp > FILM_LIMITS.truePeakDbtp;
  const peak = `${truePeakDbtp.toFixed(1)} dBTP, above ${FILM_LIMITS.truePeakDbtp}`;
  return [
    isNearTarget(integratedLufs)
      ? ''
      : `Its loudness is ${integratedLufs.toFixed(1)} LUFS instead of ${TARGET_LUFS}.`,
    isLoud ? `Its true peak is ${peak}.` : '',
  ].filter(Boolean);
}

/** The longest of some stretches, in seconds. */
export function longest(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(({ from, to }) => to - from));
}

function tooLong(spans: readonly Span[], most: number): Span[] {
  return spans.filter(({ from, to }) => to - from > most);
}

function said({ from, to }: Span): string {
  return `from ${from.toFixed(2)} to ${to.toFixed(2)} s`;
}
