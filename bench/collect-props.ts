/**
 * Collects the drawings that films may show: Microsoft's Fluent Emoji (MIT) as plain outlines without arcs or curves
 * of other kinds, on a fine whole-number grid. Run after a name was added to `bench/prop-names.ts`.
 *   node --import tsx bench/collect-props.ts
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import svgpath from 'svgpath';
import { PROP_NAMES } from './prop-names.ts';

/** Steps of the grid to one of the drawing's own 32. */
const FINENESS = 25;
const FILE = 'src/rendering/design/props/drawings.json';

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases: Record<string, { parent: string }>;
}
const set = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;

const lines = [...PROP_NAMES].sort().map((name) => {
  const icon = set.icons[name] ?? set.icons[set.aliases[name]?.parent ?? ''];
  if (!icon) throw new Error(`Fluent Emoji has no drawing called ${name}.`);
  const parts = partsOf(icon.body);
  if (parts.length === 0) throw new Error(`Nothing of ${name} could be read.`);
  return `${JSON.stringify(name)}:${JSON.stringify(parts)}`;
});
writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${FILE}: ${lines.length} drawings`);

/** Outline and colour of every part, back to front. */
function partsOf(body: string): [outline: string, fill: string][] {
  const inherited = /<g fill="(#[^"]+)"/u.exec(body)?.[1];
  const shapes = body
    .replace(/<defs>.*?<\/defs>/gsu, '')
    .matchAll(/<(path|circle|ellipse)\s([^>]*)>/gu);
  return [...shapes].flatMap(([, tag = '', attributes = '']) => {
    const read = (name: string) =>
      new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    const fill = read('fill') ?? inherited;
    const opacity = Number(read('fill-opacity') ?? read('opacity') ?? 1);
    if (fill === undefined || !/^#[\da-f]{3,6}$/iu.test(fill) || opacity < 0.5) return [];
    const outline = tag === 'path' ? (read('d') ?? '') : roundOutline(read);
    return [[simplified(outline, read('transform')), longColor(fill)] as [string, string]];
  });
}

function roundOutline(read: (name: string) => string | undefined): string {
  const [x, y] = [Number(read('cx')), Number(read('cy'))];
  const rx = Number(read('rx') ?? read('r'));
  const ry = Number(read('ry') ?? read('r'));
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** Only moves, lines, curves of the third degree and ends. */
function simplified(outline: string, transform: string | undefined): string {
  const path = svgpath(outline);
  if (transform !== undefined) path.transform(transform);
  let out = '';
  let [fromX, fromY] = [0, 0];
  const at = (value: number) => Math.round(value * FINENESS);
  const write = (letter: string, numbers: number[]) => {
    out += letter + numbers.map(at).join(' ');
  };
  path
    .abs()
    .unarc()
    .unshort()
    .iterate((segment) => {
      const [letter, ...numbers] = segment as [string, ...number[]];
      const [a = 0, b = 0, c = 0, d = 0] = numbers;
      const [x, y] = endOf(letter, numbers, [fromX, fromY]);
      if (letter === 'Q') {
        const near = (from: number, to: number) => from + (2 / 3) * (to - from);
        write('C', [near(fromX, a), near(fromY, b), near(c, a), near(d, b), c, d]);
      } else if (letter === 'Z' || letter === 'z') out += 'Z';
      else if (letter === 'H' || letter === 'V') write('L', [x, y]);
      else write(letter, numbers);
      [fromX, fromY] = [x, y];
    });
  return out;
}

function endOf(letter: string, numbers: number[], [x, y]: [number, number]): [number, number] {
  if (letter === 'H') return [numbers[0] ?? x, y];
  if (letter === 'V') return [x, numbers[0] ?? y];
  return [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
}

function longColor(color: string): string {
  const [r = '', g = '', b = ''] = color.slice(1);
  return (color.length === 4 ? `#${r}${r}${g}${g}${b}${b}` : color).toLowerCase();
}
