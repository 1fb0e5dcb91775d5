import { BEAT_JOINT, BEATS } from './frameworks.ts';
import type { Framework } from './story.ts';

interface TimedBeat {
  beat: string;
  /** Seconds. */
  duration: number;
}

/** Scenes are whole half seconds and none is shorter than can be read, which moves a beat's share in a short film. */
const LEEWAY_SECONDS = 0.5;
/** Below this many seconds the shortest scenes set the shares, so only presence and order are asked. */
const SHORTEST_SHARED = 10;

/** Every way in which scenes leave their framework, as sentences: a beat missing, out of order, too short or too long. */
export function checkAdherence(framework: Framework, scenes: readonly TimedBeat[]): string[] {
  const beats = BEATS[framework];
  const names: string[] = beats.map(({ name }) => name);
  const told = scenes.flatMap(({ beat }) => beat.split(BEAT_JOINT));
  const missing = names.filter((name) => !told.includes(name));
  const strange = [...new Set(told.filter((name) => !names.includes(name)))];
  return [
    ...missing.map((name) => `The beat “${name}” is missing.`),
    ...strange.map((name) => `“${name}” is no beat of ${framework}.`),
    ...(isInOrder(told, names) ? [] : [`The beats are out of order: ${told.join(', ')}.`]),
    ...sharesOff(framework, scenes),
  ];
}

function isInOrder(told: readonly string[], names: readonly string[]): boolean {
  const places = told.map((name) => names.indexOf(name));
  return places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
}

function sharesOff(framework: Framework, scenes: readonly TimedBeat[]): string[] {
  const whole = scenes.reduce((sum, { duration }) => sum + duration, 0);
  if (whole < SHORTEST_SHARED) return [];
  const groups = [...new Set(scenes.map(({ beat }) => beat))];
  return groups.flatMap((group) => {
    const seconds = scenes
      .filter(({ beat }) => beat === group)
      .reduce((sum, { duration }) => sum + duration, 0);
    const parts = BEATS[framework].filter(({ name }) => group.split(BEAT_JOINT).includes(name));
    if (parts.length === 0) return [];
    const least = parts.reduce((sum, { share }) => sum + share.min, 0) * whole - LEEWAY_SECONDS;
    const most = parts.reduce((sum, { share }) => sum + share.max, 0) * whole + LEEWAY_SECONDS;
    const percent = `${Math.round((seconds / whole) * 100)}% of the film`;
    return [
      ...(seconds < least ? [`“${group}” is too short: ${percent}.`] : []),
      ...(seconds > most ? [`“${group}” is too long: ${percent}.`] : []),
    ];
  });
}
