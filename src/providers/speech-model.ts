/** What a film says, one line at a time, by whatever speaks. */
export interface SpeechModel {
  /** `vendor/model`. */
  readonly id: string;
  /** What a person is told about it, wherever a voice is chosen or named. */
  readonly label: string;
  /** BCP 47, without a region. */
  readonly languages: readonly string[];
  /** The first is taken when none is named. */
  readonly voices: readonly [Voice, ...Voice[]];
  /** Speaks lines, each by itself: one answer for each, in their order. The same line always sounds the same. */
  speak(lines: readonly Line[], options: SpeakOptions): Promise<Speech[]>;
}

export interface Voice {
  /** What a person types. */
  id: string;
  description: string;
}

export interface Line {
  /** Words in the order they are spoken, with their punctuation; one may be spoken as several: `twenty percent`. */
  words: readonly string[];
  /** 1 is the voice's own pace, 1.15 is that much faster. */
  pace: number;
}

interface SpeakOptions {
  voice: string;
  signal: AbortSignal;
}

export interface Speech {
  /** One channel, 1 is full scale; begins with the first sound and ends with the last. */
  samples: Float32Array<ArrayBuffer>;
  /** Samples a second. */
  sample_rate: number;
  /** Seconds from the beginning, one for each word asked for; they never run backwards. */
  words: readonly { from: number; to: number }[];
}
