import { chanceAt } from '../draw/chance.ts';
import type { Mood } from './moods.ts';
import type { HeldChord, Hit, Note, Phrase } from './score.ts';

interface Parts {
  chord: HeldChord;
  notes: Note[];
  hits: Hit[];
}

const STEPS_A_BEAT = 4;
const STEPS_A_ROW = 16;
const SOFT = 0.6;

/** Writes out one phrase: what the pad, the bass, the lead and the drums play in it. */
export function writeParts(phrase: Phrase, mood: Mood, seed: number): Parts {
  const lastBeat = phrase.at + (phrase.beats - 1) * phrase.beatSeconds;
  const isPlayed = ({ at }: { at: number }) => !phrase.holdsBreath || at < lastBeat - 0.01;
  return {
    chord: {
      at: phrase.at,
      seconds: phrase.beats * phrase.beatSeconds,
      notes: phrase.chord.pad,
      level: mood.pad.level * (phrase.energy === 1 ? 1 : 0.85),
    },
    notes: [...bassNotes(phrase, mood).filter(isPlayed), ...leadNotes(phrase, mood, seed)],
    hits: [...drumHits(phrase, mood, seed).filter(isPlayed), ...fill(phrase, mood)],
  };
}

function bassNotes(phrase: Phrase, { bass }: Mood): Note[] {
  const row = bass.rows[phrase.energy === 1 ? 0 : 1];
  const intervals: Record<string, number> = { r: 0, f: phrase.chord.fifth, o: 12 };
  return stepsOf(phrase, row).flatMap(({ step, symbol, at, stepSeconds }) => {
    const interval = intervals[symbol];
    if (interval === undefined) return [];
    const steps = 1 + heldSteps(row, step, phrase.beats * STEPS_A_BEAT);
    const seconds = steps * stepSeconds * 0.92;
    return {
      part: 'bass' as const,
      sound: bass.sound,
      midi: phrase.chord.bass + interval,
      at,
      seconds,
      level: bass.level,
      pan: 0,
    };
  });
}

function leadNotes(phrase: Phrase, mood: Mood, seed: number): Note[] {
  const { lead } = mood;
  const pair = lead.pairs[Math.floor(chanceAt(seed, 3) * lead.pairs.length)] ?? lead.pairs[0];
  const row = pair?.[phrase.number % 2] ?? '';
  return stepsOf(phrase, row, mood.swing).flatMap(({ step, symbol, at, stepSeconds }) => {
    const isQuiet = phrase.energy === 1 && step % 4 !== 0;
    if (symbol === '.' || (isQuiet && lead.sound !== 'piano' && lead.sound !== 'guitar')) return [];
    const accent = step % STEPS_A_BEAT === 0 ? 1 : 0.72 + 0.14 * chanceAt(seed, 100 + step);
    return {
      part: 'lead' as const,
      sound: lead.sound,
      midi: phrase.chord.ladder(Number(symbol)),
      at,
      seconds: 2 * stepSeconds,
      level: lead.level * accent * (phrase.energy === 1 ? 0.8 : 1),
      pan: 0.45 * Math.sin(step * 1.9 + phrase.number),
    };
  });
}

function drumHits(phrase: Phrase, mood: Mood, seed: number): Hit[] {
  const playing = mood.drums.filter(({ from }) => phrase.energy >= from);
  return playing.flatMap(({ sound, level, pan, row }, drum) =>
    stepsOf(phrase, row, mood.swing).flatMap(({ step, symbol, at }) => {
      const strength = { x: 1, o: SOFT }[symbol];
      if (strength === undefined) return [];
      const human = 1 - 0.12 * chanceAt(seed, 1000 + drum * 64 + step);
      return { sound, at, level: level * strength * human, pan };
    }),
  );
}

/** A run of drums over the beat before a cut, so that the cut is heard coming. */
function fill(phrase: Phrase, { drums }: Mood): Hit[] {
  const voice = drums.find(({ sound }) => ['clap', 'snap', 'rim'].includes(sound));
  if (!voice || !phrase.leadsIntoCut || phrase.energy === 1) return [];
  const lastBeat = phrase.at + (phrase.beats - 1) * phrase.beatSeconds;
  return [0.5, 0.75].map((part, place) => ({
    sound: voice.sound,
    at: lastBeat + part * phrase.beatSeconds,
    level: voice.level * (0.45 + 0.25 * place),
    pan: voice.pan,
  }));
}

interface Step {
  /** Sixteenths since the phrase began. */
  step: number;
  symbol: string;
  at: number;
  stepSeconds: number;
}

/** Walks a row of sixteenths as far as the phrase reaches; a longer phrase begins the row again. */
function stepsOf({ at, beats, beatSeconds }: Phrase, row: string, swing = 0): Step[] {
  const stepSeconds = beatSeconds / STEPS_A_BEAT;
  return Array.from({ length: beats * STEPS_A_BEAT }, (_, step) => ({
    step,
    symbol: row[step % STEPS_A_ROW] ?? '.',
    at: at + (step + (step % 2) * swing) * stepSeconds,
    stepSeconds,
  }));
}

function heldSteps(row: string, step: number, length: number): number {
  let held = 0;
  while (step + held + 1 < length && row[(step + held + 1) % STEPS_A_ROW] === '-') held += 1;
  return held;
}
