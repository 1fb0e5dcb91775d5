/** Words to be read while a stretch of the film is seen. */
export interface Caption {
  /** First frame of the film it is shown in, and the one after the last. Both are of one scene. */
  from: number;
  to: number;
  /** One or two; top first. */
  lines: readonly string[];
  /** When each of its words is spoken, in order; left out where nobody speaks. */
  words?: readonly CaptionWord[];
}

interface CaptionWord {
  /** UTF-16 units of the lines joined by line breaks: where the word begins, and where it has ended. */
  begins: number;
  ends: number;
  /** Frame of the film at which it is begun. */
  at: number;
}
