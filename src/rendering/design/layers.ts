import type { Place } from '../draw/enter-place.ts';
import type { GlowLayer, ShapeLayer, ShapePath, SolidLayer } from '../draw/layer-spec.ts';

/** A layer's place with what is not said left alone. */
function placed(place: Partial<Place>): Place {
  return { x: 0, y: 0, scale: 1, rotation: 0, opacity: 1, ...place };
}

export function shape(path: ShapePath, fill: string, place: Partial<Place>): ShapeLayer {
  return { kind: 'shape', path, fill, ...placed(place) };
}

export function solid(
  look: Pick<SolidLayer, 'body' | 'size' | 'fill' | 'rim'> & { blur?: number; shadow?: number },
  place: Partial<Place>,
): SolidLayer {
  return { kind: 'solid', blur: 0, shadow: 0.45, ...look, ...placed(place) };
}

export function glow(radius: number, fill: string, place: Partial<Place>): GlowLayer {
  return { kind: 'glow', radius, fill, ...placed(place) };
}
