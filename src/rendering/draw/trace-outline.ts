import type { Context2d } from './canvas.ts';

/** Side of the square that outlines are written in. */
export const OUTLINE_SIDE = 800;

type Tracer = Pick<Context2d, 'moveTo' | 'lineTo' | 'bezierCurveTo' | 'closePath'>;

const COMMAND = /([MLCZ])([^MLCZ]*)/gu;

/** Traces an outline of moves, lines, curves and ends, the letters an SVG path has for them. */
export function traceOutline(context: Tracer, outline: string): void {
  for (const [, letter, written = ''] of outline.matchAll(COMMAND)) {
    const numbers = written === '' ? [] : written.split(' ').map(Number);
    if (letter === 'M') inPairs(numbers, (x, y) => context.moveTo(x, y));
    else if (letter === 'L') inPairs(numbers, (x, y) => context.lineTo(x, y));
    else if (letter === 'C') inCurves(context, numbers);
    else context.closePath();
  }
}

/** The box around an outline's points. */
export function outlineBounds(outline: string): {
  left: number;
  top: number;
  right: number;
  bottom: number;
} {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const see = (x: number, y: number) => {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  };
  traceOutline(
    {
      moveTo: see,
      lineTo: see,
      bezierCurveTo: (...numbers) => see(numbers[4], numbers[5]),
      closePath: () => undefined,
    },
    outline,
  );
  return bounds;
}

function inPairs(numbers: readonly number[], use: (x: number, y: number) => void): void {
  for (let at = 0; at + 1 < numbers.length; at += 2) use(numbers[at] ?? 0, numbers[at + 1] ?? 0);
}

function inCurves(context: Tracer, numbers: readonly number[]): void {
  for (let at = 0; at + 5 < numbers.length; at += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = numbers.slice(at, at + 6);
    context.bezierCurveTo(x1, y1, x2, y2, x, y);
  }
}
