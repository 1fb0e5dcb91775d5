import { expect, test } from 'vitest';
import { progressLine } from './progress-line.ts';

function recorded(isTTY: boolean) {
  const written: string[] = [];
  return { written, terminal: { isTTY, columns: 60, write: (text: string) => written.push(text) } };
}

test('writes one plain line a step where nobody looks at a terminal', () => {
  const { written, terminal } = recorded(false);
  const line = progressLine(terminal);

  line.show(5, 'Writing the story');
  line.show(9, 'Writing the story');
  line.show(40, 'Rendering scene 2 of 4');
  line.end();

  expect(written).toEqual(['  5 %  Writing the story\n', ' 40 %  Rendering scene 2 of 4\n']);
});

test('redraws one line on a terminal, never wider than it, and clears it at the end', () => {
  const { written, terminal } = recorded(true);
  const line = progressLine(terminal);

  line.show(50, 'Rendering a scene whose name is far too long for the window');
  line.end();

  expect(written[0]).toContain('██████████████░░░░░░░░░░░░░░  50 %');
  expect(written[0]?.replace('\r\u001b[2K', '')).toHaveLength(59);
  expect(written.at(-1)).toBe('\r\u001b[2K');
});
