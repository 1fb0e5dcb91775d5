import { measureLevel } from './measure-level.ts';
import type { StereoSound } from './stereo-sound.ts';

/** While somebody speaks, what else is heard stays this far below the voice: 10 to 12 LU are asked for. */
const UNDER_VOICE_LU = 13;
/** Between the lines it comes back up to this far below it. */
const BETWEEN_LINES_LU = 4.5;
/** It has stepped aside when the first word begins, and swells back without being noticed. */
const ATTACK_SECONDS = 0.22;
const RELEASE_SECONDS = 0.5;
/** Pauses shorter than this are within a line. */
const PAUSE_SECONDS = 0.5;
/** Seconds by which loudness is looked at, and how far below its peak a voice still speaks. */
const WINDOW_SECONDS = 0.02;
const SPEAKING = 0.03;
/** The shortest stretch whose loudness can be told (LUFS needs 0.4 s). */
const LEAST_MEASURED_SECONDS = 0.5;

export interface Stretch {
  /** Samples: the first, and the one after the last. */
  from: number;
  to: number;
}

/** The voice over what else is heard: together they are the mix, apart they can be measured. */
export function layVoiceOver(
  bed: StereoSound,
  voice: StereoSound,
): { bed: StereoSound; voice: StereoSound } {
  const lines = spokenStretches(voice);
  if (lines.length === 0) return { bed, voice };
  const level = measureLevel(voice);
  const open = level - BETWEEN_LINES_LU - measureLevel(bed);
  const gains = new Float32Array(bed.left.length).fill(open);
  for (const line of lines) {
    const ducked = level - UNDER_VOICE_LU - levelIn(bed, line);
    duck(gains, line, { open, ducked: Math.min(ducked, open), sampleRate: bed.sampleRate });
  }
  return { bed: amplified(bed, gains), voice };
}

/** Where somebody speaks; short pauses belong to it. */
export function spokenStretches({ left, sampleRate }: StereoSound): Stretch[] {
  const window = Math.round(WINDOW_SECONDS * sampleRate);
  const peak = left.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const stretches: Stretch[] = [];
  for (let from = 0; from < left.length && peak > 0; from += window) {
    const to = Math.min(left.length, from + window);
    if (!left.subarray(from, to).some((sample) => Math.abs(sample) > peak * SPEAKING)) continue;
    const last = stretches.at(-1);
    if (last && from - last.to < PAUSE_SECONDS * sampleRate) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}

/** The loudest that the bed is within a line: a drum in it must not come through. */
function levelIn(bed: StereoSound, { from, to }: Stretch): number {
  const least = LEAST_MEASURED_SECONDS * bed.sampleRate;
  const end = Math.min(bed.left.length, Math.max(to, from + least));
  const start = Math.max(0, Math.min(from, end - least));
  return measureLevel({
    sampleRate: bed.sampleRate,
    left: bed.left.slice(start, end),
    right: bed.right.slice(start, end),
  });
}

/** Lowers the gains, in decibels, around a line: a ramp before it, a slower one after it. */
function duck(
  gains: Float32Array,
  { from, to }: Stretch,
  { open, ducked, sampleRate }: { open: number; ducked: number; sampleRate: number },
) {
  const attack = ATTACK_SECONDS * sampleRate;
  const release = RELEASE_SECONDS * sampleRate;
  const first = Math.max(0, Math.floor(from - attack));
  const last = Math.min(gains.length, Math.ceil(to + release));
  for (let at = first; at < last; at++) {
    const away = at < from ? (from - at) / attack : Math.max(0, (at - to) / release);
    const eased = away * away * (3 - 2 * away);
    gains[at] = Math.min(gains[at] ?? open, ducked + (open - ducked) * eased);
  }
}

function amplified({ left, right, sampleRate }: StereoSound, gainsDb: Float32Array): StereoSound {
  const gains = gainsDb.map((gainDb) => 10 ** (gainDb / 20));
  const raised = (channel: StereoSound['left']) =>
    channel.map((sample, at) => sample * (gains[at] ?? 1));
  return { sampleRate, left: raised(left), right: raised(right) };
}
