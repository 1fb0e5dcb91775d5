import { mixed } from '../../draw/color.ts';
import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { backdrop } from '../backdrop.ts';
import { headline, support, textIn } from '../blocks.ts';
import { coveringTypeface } from '../film-fonts.ts';
import type { Format } from '../format.ts';
import { shape } from '../layers.ts';
import { fadeIn, keyed } from '../motions.ts';
import { chanceIn, pickIn, type SceneRoom } from '../scene-room.ts';
import { centredIn } from './zones.ts';

/** Letters that bring colours of their own: no words can be read on them. */
const COLOURED = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** What is wrong: dark, close, something pressing in from the edge or running away behind the words. */
export function tensionScene(room: SceneRoom): Layer[] {
  const { scene, format } = room;
  const blocks = [
    headline(room, scene.headline, { size: 250 }),
    ...(scene.support === null ? [] : [support(room, scene.support, { size: 64 })]),
  ];
  const isStill = room.calm || room.style.name === 'editorial' || room.style.name === 'dark-luxury';
  const quiet = isStill || COLOURED.test(echoedWord(room));
  const threat = quiet ? 'weight' : pickIn(room, ['weight', 'echo'] as const, 'threat');
  const page = threat === 'echo' ? format.page : aboveWeight(format);
  return [
    ...(threat === 'echo' ? echo(room) : [...backdrop(room), ...weight(room)]),
    textIn(room, centredIn(room, page), blocks, { anchor: 'center' }),
  ];
}

/** Parts of the body's radius at which its inner ones begin, and by how much all of it has grown at the end. */
const INNER = 0.78;
const GROWN = 1.12;
/** Its ring is inside them, where no words stand. */
const RING = 0.67;

/** The page as far as it is not covered by the body's colours; its soft rim is a ground that words can stand on. */
function aboveWeight({ page, weight: { y }, weightRadius, wide }: Format): Box {
  // In a wide picture the body stands beside the page.
  if (wide) return page;
  const top = Math.floor(y - weightRadius * INNER * GROWN);
  return { ...page, height: Math.min(page.height, top - page.y) };
}

/** A large body that keeps growing from a corner below the text. */
function weight(room: SceneRoom): Layer[] {
  const { format, scheme, begin } = room;
  const unit = Math.min(format.width, format.height);
  const { x, y } = format.weight;
  const fill = scheme.shapes[0] ?? scheme.accent;
  const radius = format.weightRadius;
  const grow = (to: number, wait: number) =>
    keyed([
      [begin + wait, radius * 0.2, 'linear'],
      [begin + wait + 22, to, 'outStrong'],
      [begin + wait + 200, to * GROWN, 'out'],
    ]);
  return [
    shape({ name: 'circle', radius: grow(radius, 4) }, scheme.soft, {
      x,
      y,
      opacity: fadeIn(begin, 6),
    }),
    shape({ name: 'circle', radius: grow(radius * INNER, 2) }, mixed(fill, scheme.base, 0.45), {
      x,
      y,
      opacity: fadeIn(begin, 6),
    }),
    shape({ name: 'circle', radius: grow(radius * 0.55, 0) }, fill, {
      x,
      y,
      opacity: fadeIn(begin, 6),
    }),
    shape({ name: 'ring', radius: grow(radius * RING, 6), thickness: unit * 0.004 }, fill, {
      x,
      y,
      opacity: fadeIn(begin + 6, 10, 0.6),
    }),
  ];
}

/** The word that hurts, outlined, running in rows behind the line. */
function echo(room: SceneRoom): Layer[] {
  const { brief, style, scheme, format, begin } = room;
  const word = echoedWord(room);
  const size = Math.round(Math.min(format.width, format.height) * 0.2);
  const rows = Math.ceil((format.height / size) * 0.95) + 1;
  return Array.from({ length: rows }, (_, row): Layer => {
    const direction = row % 2 === 0 ? -1 : 1;
    return {
      kind: 'marquee',
      text: word,
      typeface: coveringTypeface(style.display, word),
      size,
      ink: scheme.echo,
      band: null,
      speed: direction * (3 + 3 * chanceIn(room, `row ${row} ${brief.seed}`)),
      y: (row + 0.4) * size * 1.1,
      rotation: -0.09,
      opacity: fadeIn(begin + row * 2, 10),
    };
  });
}

function echoedWord({ scene }: SceneRoom): string {
  return (scene.emphasis[0] ?? scene.headline).toUpperCase();
}
