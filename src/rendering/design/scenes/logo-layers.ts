import { contrastBetween, luminance } from '../../draw/color.ts';
import type { Layer } from '../../draw/layer-spec.ts';
import type { Box } from '../../draw/spec-values.ts';
import { isRightToLeft } from '../../draw/words.ts';
import type { LogoPicture } from '../../film-brief.ts';
import { middleOf } from '../format.ts';
import { MOST_ENLARGED } from '../heroes/enlarging.ts';
import { shape } from '../layers.ts';
import { fadeIn } from '../motions.ts';
import type { SceneRoom } from '../scene-room.ts';

/** Parts of the text's room, and pixels: what a logo with its plate may take. */
const SIZES = {
  small: { height: 0.2, tallest: 128, width: 0.42, widest: 340, gap: 48 },
  large: { height: 0.34, tallest: 230, width: 0.72, widest: 620, gap: 36 },
};
/** Parts of contrast below which a logo needs a plate (WCAG 2, graphics). */
const SEEN = 3;
const LIGHT_PLATE = '#f6f6f4';
const DARK_PLATE = '#18191b';
/** Part of the plate's height. */
const PADDING = 0.17;
/** Part of its shorter side. */
const ROUNDING = 0.22;

/** The brand's logo at the top of the text's room, and what it leaves of it; null without a logo. */
export function logoAbove(
  room: SceneRoom,
  box: Box,
  size: keyof typeof SIZES,
): { layers: Layer[]; rest: Box } | null {
  const { logo } = room.brief;
  if (!logo) return null;
  const { gap, ...most } = SIZES[size];
  const plate = plateUnder(room, logo);
  const outer = fitted(logo, plate !== null, {
    width: Math.min(box.width * most.width, most.widest),
    height: Math.min(box.height * most.height, most.tallest),
  });
  const place = { ...outer, x: box.x + (box.width - outer.width) * shareOf(room), y: box.y };
  const taken = outer.height + Math.min(gap, box.height * 0.08);
  return {
    layers: drawn(room, logo, { place, plate }),
    rest: { ...box, y: box.y + taken, height: box.height - taken },
  };
}

/** The plate's colour: the logo's own ground, or a neutral where the scene's ground would swallow it. */
function plateUnder({ scheme }: SceneRoom, logo: LogoPicture): string | null {
  if (logo.ground !== null) return logo.ground;
  const contrast = (ground: string) => contrastBetween(logo.luminance, luminance(ground));
  if (scheme.behind.every((ground) => contrast(ground) >= SEEN)) return null;
  return contrast(LIGHT_PLATE) > contrast(DARK_PLATE) ? LIGHT_PLATE : DARK_PLATE;
}

/** Whole pixels of logo and plate, the logo never stretched nor blown up. */
function fitted(
  logo: LogoPicture,
  isPlated: boolean,
  most: { width: number; height: number },
): { width: number; height: number } {
  const ratio = logo.width / logo.height;
  const around = isPlated ? PADDING * 2 : 0;
  // Both paddings are parts of the height: width = (ratio × (1 − around) + around) × height.
  const wide = ratio * (1 - around) + around;
  const height = Math.min(
    most.height,
    most.width / wide,
    (logo.height * MOST_ENLARGED) / (1 - around),
  );
  return { width: height * wide, height };
}

/** Where the lines of the style begin. */
function shareOf({ style, scene }: SceneRoom): number {
  if (style.align === 'center') return 0.5;
  return isRightToLeft(scene.headline) ? 1 : 0;
}

function drawn(
  { begin, scheme }: SceneRoom,
  logo: LogoPicture,
  { place, plate }: { place: Box; plate: string | null },
): Layer[] {
  const { width, height } = place;
  const padding = plate === null ? 0 : height * PADDING;
  const at = { ...middleOf(place), opacity: fadeIn(begin + 2, 12) };
  const plates =
    plate === null
      ? []
      : [
          shape(
            { name: 'rect', width, height, radius: Math.min(width, height) * ROUNDING },
            plate,
            at,
          ),
        ];
  return [
    ...plates,
    {
      kind: 'picture',
      image: logo.id,
      width: Math.max(1, Math.round(width - 2 * padding)),
      height: Math.max(1, Math.round(height - 2 * padding)),
      frame: 'cut_out',
      corner: 0,
      shadow: 0,
      shadow_fill: scheme.base,
      reflection: 0,
      shine_at: null,
      zoom: 1,
      scale: 1,
      rotation: 0,
      ...at,
    },
  ];
}
