import type { Layer } from '../../draw/layer-spec.ts';
import { coveringTypeface } from '../film-fonts.ts';
import { fadeIn, keyed } from '../motions.ts';
import type { SceneRoom } from '../scene-room.ts';

/** A slanted band of the film's own words at the lower edge, where no text has to be read. */
export function runningWords(room: SceneRoom): Layer[] {
  const { brief, scene, style, scheme, format, begin } = room;
  const y = format.marquee;
  if (!style.marquee || y === null || !brief.product) return [];
  const words = (brief.name ?? scene.emphasis[0] ?? scene.headline).toUpperCase();
  const size = Math.round(Math.min(format.width, format.height) * 0.085);
  const fill = scheme.button.fill;
  return [-1, 1].map((direction, index): Layer => ({
    kind: 'marquee',
    text: words,
    typeface: coveringTypeface(style.display, words),
    size,
    ink: index === 0 ? scheme.base : scheme.button.ink,
    band: { fill: index === 0 ? scheme.ink : fill, height: size * 1.5 },
    speed: direction * 5,
    y: keyed([
      [begin, format.height + size * 3, 'linear'],
      [begin + 20 + index * 4, y, 'outStrong'],
    ]),
    rotation: direction * 0.075,
    opacity: fadeIn(begin, 2),
  }));
}
