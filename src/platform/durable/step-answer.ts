/** Answers are read again at every restart and belong to no one; a film belongs into `Files`. */
const MAX_ANSWER_CHARACTERS = 1_000_000;

/** A step's answer as JSON, which is what every later time reads. */
export function toAnswer(name: string, answer: unknown): string {
  const json = JSON.stringify(answer ?? null);
  if (json.length > MAX_ANSWER_CHARACTERS) {
    throw new Error(
      `The answer of step "${name}" has ${json.length} characters; keep a file and answer with its key.`,
    );
  }
  return json;
}

/** `place` counts from 1. */
export function otherStep(
  runId: string,
  { place, remembered, called }: { place: number; remembered: string; called: string },
): Error {
  return new Error(
    `The run ${runId} remembers "${remembered}" as its step ${place}, but its workflow ` +
      `now calls "${called}" there. Steps may not change their order while runs are going on.`,
  );
}
