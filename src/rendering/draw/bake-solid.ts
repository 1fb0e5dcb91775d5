import type { Context2d, Drawable, Stage } from './canvas.ts';
import { faded, mixed } from './color.ts';
import type { SolidLayer } from './layer-spec.ts';
import { softBlur } from './soft-blur.ts';

/** Room around a body for its shadow, in parts of its size. */
const ROOM = 0.17;
/** Strokes that build up the roundness of a tube. */
const TUBE_STROKES = 26;

/** Width and height in parts of the size; a bitmap no larger than its body is quicker to turn. */
const EXTENT: Readonly<Record<SolidLayer['body'], readonly [width: number, height: number]>> = {
  sphere: [1, 1],
  ring: [1, 1],
  capsule: [1, 0.4],
  disc: [1, 0.9],
  cube: [0.86, 1],
  drop: [0.76, 1],
};

/** Paints a body lit from the upper left, with its shadow. */
export function bakeSolid(stage: Stage, layer: SolidLayer): Drawable {
  const [wide, high] = EXTENT[layer.body];
  const room = 2 * ROOM * layer.size + 4 * layer.blur;
  const body = stage.createCanvas(even(wide * layer.size + room), even(high * layer.size + room));
  const context = body.getContext('2d');
  context.translate(body.width / 2, body.height / 2);
  BODIES[layer.body](context, layer);

  const withShadow = layer.shadow > 0 ? addShadow(stage, body, layer) : body;
  return layer.blur > 0 ? blurred(stage, withShadow, layer.blur) : withShadow;
}

/** Even sides keep a bitmap's middle on a pixel. */
function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}

function blurred(stage: Stage, picture: Drawable, radius: number): Drawable {
  const surface = stage.createCanvas(picture.width, picture.height);
  const soft = softBlur(stage, picture, radius);
  surface.getContext('2d').drawImage(soft, 0, 0, surface.width, surface.height);
  return surface;
}

function addShadow(stage: Stage, body: Drawable, layer: SolidLayer): Drawable {
  const dark = stage.createCanvas(body.width, body.height);
  const shade = dark.getContext('2d');
  shade.drawImage(body, 0, 0);
  shade.globalCompositeOperation = 'source-in';
  shade.fillStyle = mixed(layer.fill, '#000000', 0.75);
  shade.fillRect(0, 0, dark.width, dark.height);

  const surface = stage.createCanvas(body.width, body.height);
  const context = surface.getContext('2d');
  context.globalAlpha = layer.shadow;
  const drop = layer.size * 0.09;
  const soft = softBlur(stage, dark, layer.size * 0.07);
  context.drawImage(soft, drop * 0.6, drop, body.width, body.height);
  context.globalAlpha = 1;
  context.drawImage(body, 0, 0);
  return surface;
}

type Light = Pick<SolidLayer, 'fill' | 'rim' | 'size'>;

const BODIES: Readonly<Record<SolidLayer['body'], (context: Context2d, light: Light) => void>> = {
  sphere: paintSphere,
  ring: paintRing,
  capsule: paintCapsule,
  disc: paintDisc,
  cube: paintCube,
  drop: paintDrop,
};

function shades({ fill }: Light) {
  return {
    bright: mixed(fill, '#ffffff', 0.55),
    light: mixed(fill, '#ffffff', 0.2),
    dark: mixed(fill, '#000000', 0.38),
    deep: mixed(fill, '#000000', 0.62),
  };
}

function paintSphere(context: Context2d, light: Light): void {
  const radius = light.size / 2;
  traceAndLight(context, light, () => context.arc(0, 0, radius, 0, 7));
}

function paintDrop(context: Context2d, light: Light): void {
  const radius = light.size / 2;
  traceAndLight(context, light, () => {
    context.moveTo(0, -radius);
    context.bezierCurveTo(
      radius * 0.3,
      -radius * 0.5,
      radius * 0.72,
      -radius * 0.1,
      radius * 0.72,
      radius * 0.28,
    );
    context.arc(0, radius * 0.28, radius * 0.72, 0, Math.PI);
    context.bezierCurveTo(-radius * 0.72, -radius * 0.1, -radius * 0.3, -radius * 0.5, 0, -radius);
  });
}

/** Body colour falling into shadow, light from the rim on the far edge, one soft highlight. */
function traceAndLight(context: Context2d, light: Light, trace: () => void): void {
  const radius = light.size / 2;
  const { bright, light: pale, dark, deep } = shades(light);
  context.save();
  context.beginPath();
  trace();
  context.clip();

  const body = context.createRadialGradient(-radius * 0.35, -radius * 0.4, 0, 0, 0, radius * 1.25);
  body.addColorStop(0, bright);
  body.addColorStop(0.22, pale);
  body.addColorStop(0.52, light.fill);
  body.addColorStop(0.82, dark);
  body.addColorStop(1, deep);
  context.fillStyle = body;
  context.fillRect(-radius, -radius, light.size, light.size);

  const edge = context.createRadialGradient(
    -radius * 0.22,
    -radius * 0.26,
    radius * 0.88,
    -radius * 0.1,
    -radius * 0.12,
    radius * 1.18,
  );
  edge.addColorStop(0, faded(light.rim, 0));
  edge.addColorStop(1, faded(light.rim, 0.85));
  context.fillStyle = edge;
  context.fillRect(-radius, -radius, light.size, light.size);

  const spot = context.createRadialGradient(
    -radius * 0.4,
    -radius * 0.45,
    0,
    -radius * 0.4,
    -radius * 0.45,
    radius * 0.36,
  );
  spot.addColorStop(0, faded('#ffffff', 0.75));
  spot.addColorStop(0.35, faded('#ffffff', 0.28));
  spot.addColorStop(1, faded('#ffffff', 0));
  context.fillStyle = spot;
  context.fillRect(-radius, -radius, light.size, light.size);
  context.restore();
}

/** Rounds a line into a tube: narrower and lighter strokes, each a little nearer to the light. */
function paintTube(context: Context2d, light: Light, thickness: number, trace: () => void): void {
  const { bright, dark } = shades(light);
  context.lineCap = 'round';
  for (let stroke = 0; stroke < TUBE_STROKES; stroke += 1) {
    const share = stroke / (TUBE_STROKES - 1);
    const shift = -thickness * 0.2 * share ** 1.2;
    context.save();
    context.translate(shift * 0.6, shift);
    context.lineWidth = thickness * Math.cos((share * Math.PI) / 2.15);
    context.strokeStyle =
      share < 0.5 ? mixed(dark, light.fill, share * 2) : mixed(light.fill, bright, share * 2 - 1);
    context.beginPath();
    trace();
    context.stroke();
    context.restore();
  }
}

function paintRing(context: Context2d, light: Light): void {
  const thickness = light.size * 0.24;
  const radius = (light.size - thickness) / 2;
  context.save();
  context.scale(1, 0.92);
  paintTube(context, light, thickness, () => context.arc(0, 0, radius, 0, 7));
  context.restore();
}

function paintCapsule(context: Context2d, light: Light): void {
  const thickness = light.size * 0.36;
  const reach = (light.size - thickness) / 2;
  paintTube(context, light, thickness, () => {
    context.moveTo(-reach, 0);
    context.lineTo(reach, 0);
  });
}

function paintDisc(context: Context2d, light: Light): void {
  const radius = light.size / 2;
  const { bright, dark, deep } = shades(light);
  const thickness = light.size * 0.1;
  for (let layer = 0; layer < thickness; layer += 1) {
    context.fillStyle = mixed(deep, dark, layer / thickness);
    context.beginPath();
    context.ellipse(0, thickness / 2 - layer, radius, radius * 0.78, 0, 0, 7);
    context.fill();
  }
  const top = context.createLinearGradient(-radius, -radius, radius, radius);
  top.addColorStop(0, bright);
  top.addColorStop(0.55, light.fill);
  top.addColorStop(1, dark);
  for (const [share, fill] of [
    [1, top],
    [0.72, faded(light.rim, 0.35)],
    [0.69, top],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.ellipse(0, -thickness / 2, radius * share, radius * 0.78 * share, 0, 0, 7);
    context.fill();
  }
}

function paintCube(context: Context2d, light: Light): void {
  const reach = light.size / 2;
  const { bright, light: pale, dark, deep } = shades(light);
  const corner = (turn: number) => {
    const angle = (turn / 6) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle) * reach * 0.9, Math.sin(angle) * reach * 0.9] as const;
  };
  const faces = [
    { corners: [5, 0, 1], from: bright, to: pale },
    { corners: [1, 2, 3], from: light.fill, to: dark },
    { corners: [3, 4, 5], from: dark, to: deep },
  ];
  context.lineJoin = 'round';
  for (const { corners, from, to } of faces) {
    const points = [...corners.map(corner), [0, 0] as const];
    const fill = context.createLinearGradient(0, -reach, 0, reach);
    fill.addColorStop(0, from);
    fill.addColorStop(1, to);
    context.fillStyle = fill;
    context.strokeStyle = fill;
    context.lineWidth = light.size * 0.04;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.closePath();
    context.fill();
    context.stroke();
  }
}
