import { clockTime } from './clock-time.ts';
import type { Caption } from './caption.ts';

/** SubRip, which platforms take beside an upload. */
export function toSrt(captions: readonly Caption[]): string {
  return captions
    .map(({ from, to, lines }, index) =>
      [index + 1, `${clockTime(from, ',')} --> ${clockTime(to, ',')}`, ...lines, ''].join('\n'),
    )
    .join('\n');
}
