import type { PropDrawing } from '../../draw/film-spec.ts';
import fluentDrawings from './drawings.json' with { type: 'json' };
import { OWN_DRAWINGS } from './own-drawings.ts';

/** A thing that can be shown: its drawing, and the colours its tones were drawn in. */
export interface Prop {
  name: string;
  drawing: PropDrawing;
  fills: readonly string[];
}

type Parts = readonly (readonly string[])[];

const DRAWINGS: Readonly<Record<string, Parts>> = { ...fluentDrawings, ...OWN_DRAWINGS };

/** The prop of a name; undefined when nobody has drawn it. */
export function findProp(name: string): Prop | undefined {
  const parts = DRAWINGS[name];
  if (!parts) return undefined;
  const fills = [...new Set(parts.map(([, fill = '']) => fill))];
  return {
    name,
    fills,
    drawing: {
      parts: parts.map(([outline = '', fill = '']) => ({ outline, tone: fills.indexOf(fill) })),
    },
  };
}
