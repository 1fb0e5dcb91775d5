import type { PartName } from './plan-narration.ts';

/** What is said in a film, by whom and when. All times are whole frames of the film. */
export interface Narration {
  /** The speech model's id, and its voice's. */
  model: string;
  voice: string;
  /** One for each scene of the story. */
  scenes: readonly { frames: number; lines: readonly NarratedLine[] }[];
}

/** A line is said in one go, within its scene. */
export interface NarratedLine {
  part: PartName;
  /** First frame, and the one after the last. */
  from: number;
  to: number;
  words: readonly NarratedWord[];
}

export interface NarratedWord {
  /** As it stands in the story: `20%`. */
  text: string;
  from: number;
  to: number;
}
