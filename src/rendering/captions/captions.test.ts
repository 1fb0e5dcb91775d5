import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aFilmBrief, anyFilmBrief } from '../../../test/support/film-briefs.ts';
import { splitGraphemes } from '../draw/words.ts';
import type { BriefScene } from '../film-brief.ts';
import type { Caption } from './caption.ts';
import { toCaptions } from './to-captions.ts';
import { toSrt } from './to-srt.ts';
import { toVtt } from './to-vtt.ts';

describe('captions of a film', () => {
  test('show headline and support of each scene while it is seen', () => {
    const brief = aFilmBrief();

    expect(toCaptions(brief)).toEqual([
      { from: 0, to: 60, lines: ['Mornings that start before you do?'] },
      { from: 60, to: 120, lines: ['18 hours of slow steeping', 'No sugar, no rush, no queue'] },
      { from: 120, to: 220, lines: ['Start before the sun', 'Try it now'] },
    ]);
  });

  test('break a long line into two about as long', () => {
    const scene = aScene({ headline: 'A headline of some length that does not fit one line' });

    expect(toCaptions(aFilmBrief({ scenes: [scene] }))[0]?.lines).toEqual([
      'A headline of some length',
      'that does not fit one line',
    ]);
  });

  test('count a Chinese or Japanese letter as two, as wide as it is', () => {
    const scene = aScene({ headline: '18時間かけて抽出した水出しコーヒーをどうぞ、今すぐ' });

    const [first] = toCaptions(aFilmBrief({ language: 'ja', scenes: [scene] }));

    expect(first?.lines).toHaveLength(2);
    expect(first?.lines.join('')).toBe(scene.headline);
  });

  test('give each of two texts its share of a scene', () => {
    const headline = 'This headline alone is so long that it has both of the lines to itself';
    const scene = aScene({ headline, support: 'A short support', frames: 180 });

    const [first, second] = toCaptions(aFilmBrief({ scenes: [scene, aScene({})] }));

    expect(first).toMatchObject({ from: 0, to: second?.from });
    expect(second).toMatchObject({ lines: ['A short support'], to: 180 });
    expect(first?.to).toBeGreaterThan(90);
  });

  test('leave the call to action out where nobody could read it', () => {
    const scene = aScene({ headline: 'Start before the sun', frames: 45 });

    expect(toCaptions(aFilmBrief({ scenes: [scene] }))).toEqual([
      { from: 0, to: 45, lines: ['Start before the sun'] },
    ]);
  });

  test('keep right-to-left text as it was written', () => {
    const headline = 'هل يبدأ صباحك قبل أن تستيقظ؟';
    const captions = toCaptions(aFilmBrief({ scenes: [aScene({ headline }), aScene({})] }));

    expect(captions[0]?.lines).toEqual([headline]);
    expect(toSrt(captions)).toContain(`\n${headline}\n`);
    expect(toVtt(captions)).toContain(`\n${headline}\n`);
  });

  test('follow each other in time, and are short enough to read, whatever the film', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        const captions = toCaptions(brief);
        const frames = brief.scenes.reduce((sum, scene) => sum + scene.frames, 0);

        expect(captions.at(-1)?.to).toBeLessThanOrEqual(frames);
        for (const [index, { from, to, lines }] of captions.entries()) {
          expect(from).toBeGreaterThanOrEqual(captions[index - 1]?.to ?? 0);
          expect(to - from).toBeGreaterThanOrEqual(24);
          expect([1, 2]).toContain(lines.length);
          for (const line of lines) expect(splitGraphemes(line).length).toBeLessThanOrEqual(42);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('caption files', () => {
  test('have the times of the film, with the point each format wants', () => {
    const captions = [
      { from: 0, to: 75, lines: ['One'] },
      { from: 75, to: 110_000, lines: ['Two', 'lines'] },
    ];

    expect(toSrt(captions)).toBe(
      '1\n00:00:00,000 --> 00:00:02,500\nOne\n\n2\n00:00:02,500 --> 01:01:06,667\nTwo\nlines\n',
    );
    expect(toVtt(captions)).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nOne\n\n00:00:02.500 --> 01:01:06.667\nTwo\nlines\n',
    );
  });

  test('keep what would be a tag in WebVTT readable as text', () => {
    const file = toVtt([{ from: 0, to: 30, lines: ['<b>Ada & Sons --> new'] }]);

    expect(file).toContain('&lt;b&gt;Ada &amp; Sons --&gt; new');
  });

  test('read back as the captions they were written from', () => {
    fc.assert(
      fc.property(anyFilmBrief, (brief) => {
        const captions = toCaptions(brief);

        expect(readCues(toSrt(captions), ',')).toEqual(captions);
        expect(readCues(toVtt(captions), '.').map(unescaped)).toEqual(captions);
      }),
      { numRuns: 200 },
    );
  });
});

function aScene(changes: Partial<BriefScene>): BriefScene {
  return { kind: 'hook', headline: 'Tea', support: null, emphasis: [], frames: 120, ...changes };
}

/** As a player reads them: blocks between empty lines, a line with the times, the rest is text. */
function readCues(file: string, point: string): Caption[] {
  return file.split(/\n\n/u).flatMap((block) => {
    const rows = block.replace(/\n$/u, '').split('\n');
    const at = rows.findIndex((row) => row.includes(' --> '));
    if (at < 0) return [];
    const [from = 0, to = 0] = (rows[at] ?? '').split(' --> ').map((time) => {
      const [hours = 0, minutes = 0, seconds = 0] = time.replace(point, '.').split(':').map(Number);
      return Math.round(((hours * 60 + minutes) * 60 + seconds) * 30);
    });
    return [{ from, to, lines: rows.slice(at + 1) }];
  });
}

function unescaped({ lines, ...times }: Caption): Caption {
  const plain = (line: string) =>
    line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return { ...times, lines: lines.map(plain) };
}
