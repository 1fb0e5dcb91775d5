/** A stretch of a film, in seconds. */
export interface Span {
  from: number;
  to: number;
}

/** Gathers stretches out of the marks an FFmpeg filter leaves on frames where they begin and end. */
export function openSpans(startMark: string, endMark: string) {
  const spans: Span[] = [];
  let from: number | null = null;
  return {
    note(marks: Readonly<Record<string, string>>) {
      const end = marks[endMark];
      if (end !== undefined && from !== null) {
        spans.push({ from, to: Number(end) });
        from = null;
      }
      const start = marks[startMark];
      if (start !== undefined) from = Number(start);
    },
    /** One that has not ended lasts as long as the film. */
    all: (endSeconds: number): Span[] =>
      from === null ? spans : [...spans, { from, to: endSeconds }],
  };
}
