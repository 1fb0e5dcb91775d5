import type { Context2d, Drawable, Stage, Surface } from './canvas.ts';
import { faded, mixed } from './color.ts';
import type { PropDrawing } from './film-spec.ts';
import type { PropLayer } from './layer-spec.ts';
import { softBlur } from './soft-blur.ts';
import { OUTLINE_SIDE, outlineBounds, traceOutline } from './trace-outline.ts';

/** Room around a prop for its shadow, in parts of its size. */
const ROOM = 0.16;
/** Directions in which an edge is drawn around a sticker. */
const EDGE_STEPS = 20;

/** Paints a prop once, in its colours, with light on it and the shadow it throws. */
export function bakeProp(stage: Stage, layer: PropLayer, drawing: PropDrawing): Drawable {
  const side = 2 * Math.ceil((layer.size * (1 + 2 * ROOM) + 4 * layer.blur) / 2);
  const lit = litBody(stage, layer, { drawing, side });
  const whole = addShadow(stage, FINISHES[layer.finish](stage, lit, layer), layer);
  if (layer.blur === 0) return whole;
  return copy(stage, whole, (context) => {
    const soft = softBlur(stage, whole, layer.blur);
    context.drawImage(soft, 0, 0, side, side);
  });
}

/** The body in its colours: every part lit from the upper left, and the whole of it rounded at its edges. */
function litBody(
  stage: Stage,
  layer: PropLayer,
  { drawing, side }: { drawing: PropDrawing; side: number },
): Surface {
  const { round, gloss } = LIGHTS[layer.finish];
  const body = stage.createCanvas(side, side);
  const context = body.getContext('2d');
  const scale = layer.size / OUTLINE_SIDE;
  context.translate((side - layer.size) / 2, (side - layer.size) / 2);
  context.scale(scale, scale);
  for (const { outline, tone } of drawing.parts) {
    context.fillStyle = partFill(context, outline, layer.colors[tone] ?? layer.edge, gloss);
    context.beginPath();
    traceOutline(context, outline);
    context.fill();
  }
  if (round > 0) roundEdges(stage, body, layer, round);
  return body;
}

function partFill(context: Context2d, outline: string, color: string, gloss: number): unknown {
  if (gloss === 0) return color;
  const { left, top, right, bottom } = outlineBounds(outline);
  const gradient = context.createLinearGradient(left, top, right, bottom);
  gradient.addColorStop(0, mixed(color, '#ffffff', gloss));
  gradient.addColorStop(0.45, color);
  gradient.addColorStop(1, mixed(color, '#000000', gloss * 0.7));
  return gradient;
}

/** How much light a finish has: on its edges, and over each of its parts. */
const LIGHTS: Readonly<Record<PropLayer['finish'], { round: number; gloss: number }>> = {
  clay: { round: 0.75, gloss: 0.26 },
  glass: { round: 0.6, gloss: 0.3 },
  gilded: { round: 0.9, gloss: 0.38 },
  paper: { round: 0.3, gloss: 0.08 },
  sticker: { round: 0.35, gloss: 0.12 },
  block: { round: 0.25, gloss: 0.06 },
};

type Finish = (stage: Stage, body: Surface, layer: PropLayer) => Surface;

const FINISHES: Readonly<Record<PropLayer['finish'], Finish>> = {
  clay: (_stage, body) => body,
  gilded: (_stage, body) => body,
  paper: (_stage, body) => body,
  glass: addSheen,
  sticker: addStickerEdge,
  block: addDepth,
};

/** Light along the edges that face it, shade along those that do not. */
function roundEdges(
  stage: Stage,
  body: Surface,
  { size, edge, finish }: PropLayer,
  strength: number,
) {
  const reach = size * 0.05;
  const context = body.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalCompositeOperation = 'source-atop';
  const rim = finish === 'gilded' ? mixed(edge, '#ffffff', 0.4) : '#ffffff';
  const rims = [
    { color: '#000000', shift: -reach, opacity: 0.42 },
    { color: rim, shift: reach, opacity: 0.85 },
  ];
  const edges = rims.map((one) => crescent(stage, body, one));
  rims.forEach(({ opacity }, index) => {
    const soft = edges[index];
    if (!soft) return;
    context.globalAlpha = opacity * strength;
    context.drawImage(soft, 0, 0, body.width, body.height);
  });
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

/** What a body covers and its shifted self does not: the edge that looks one way, softened. */
function crescent(
  stage: Stage,
  body: Surface,
  { color, shift }: { color: string; shift: number },
): Drawable {
  const edge = silhouette(stage, body, color);
  const context = edge.getContext('2d');
  context.globalCompositeOperation = 'destination-out';
  context.drawImage(body, shift * 0.8, shift);
  return softBlur(stage, edge, Math.max(2, Math.abs(shift) * 0.5));
}

function silhouette(stage: Stage, body: Surface, color: string): Surface {
  return copy(stage, body, (context) => {
    context.drawImage(body, 0, 0);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = color;
    context.fillRect(0, 0, body.width, body.height);
  });
}

function copy(stage: Stage, like: Drawable, paint: (context: Context2d) => void): Surface {
  const surface = stage.createCanvas(like.width, like.height);
  paint(surface.getContext('2d'));
  return surface;
}

/** A broad band of light across, as on glass. */
function addSheen(_stage: Stage, body: Surface, { size }: PropLayer): Surface {
  const context = body.getContext('2d');
  const middle = body.width / 2;
  context.globalCompositeOperation = 'source-atop';
  const gradient = context.createLinearGradient(
    middle - size * 0.5,
    middle - size * 0.5,
    middle + size * 0.3,
    middle + size * 0.3,
  );
  gradient.addColorStop(0, faded('#ffffff', 0.5));
  gradient.addColorStop(0.48, faded('#ffffff', 0.08));
  gradient.addColorStop(0.5, faded('#ffffff', 0));
  context.fillStyle = gradient;
  context.fillRect(0, 0, body.width, body.height);
  context.globalCompositeOperation = 'source-over';
  return body;
}

/** Paper left around it, as on a sticker. */
function addStickerEdge(stage: Stage, body: Surface, { size, edge }: PropLayer): Surface {
  const rim = silhouette(stage, body, edge);
  const reach = size * 0.028;
  return copy(stage, body, (context) => {
    for (let step = 0; step < EDGE_STEPS; step += 1) {
      const angle = (step / EDGE_STEPS) * 2 * Math.PI;
      context.drawImage(rim, reach * Math.cos(angle), reach * Math.sin(angle));
    }
    context.drawImage(body, 0, 0);
  });
}

/** A side to it, as if sawn from a board. */
function addDepth(stage: Stage, body: Surface, { size, edge }: PropLayer): Surface {
  const side = silhouette(stage, body, edge);
  const depth = Math.round(size * 0.06);
  return copy(stage, body, (context) => {
    for (let step = depth; step > 0; step -= 1) context.drawImage(side, step, step);
    context.drawImage(body, 0, 0);
  });
}

function addShadow(
  stage: Stage,
  body: Surface,
  { size, shadow, edge, finish }: PropLayer,
): Surface {
  if (shadow === 0) return body;
  const ground = finish === 'block' ? '#000000' : mixed(edge, '#000000', 0.8);
  const dark = silhouette(stage, body, finish === 'sticker' ? '#000000' : ground);
  return copy(stage, body, (context) => {
    context.globalAlpha = shadow;
    const soft = softBlur(stage, dark, size * 0.06);
    context.drawImage(soft, size * 0.04, size * 0.08, body.width, body.height);
    context.globalAlpha = 1;
    context.drawImage(body, 0, 0);
  });
}
