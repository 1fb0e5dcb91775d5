import { clockTime } from './clock-time.ts';
import type { Caption } from './caption.ts';

/** WebVTT, which a browser shows with its `<track>`. */
export function toVtt(captions: readonly Caption[]): string {
  const cues = captions.map(({ from, to, lines }) =>
    [`${clockTime(from, '.')} --> ${clockTime(to, '.')}`, ...lines.map(escaped), ''].join('\n'),
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

function escaped(line: string) {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
