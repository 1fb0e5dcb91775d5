import type { Context2d } from './canvas.ts';
import { chanceAt } from './chance.ts';
import { faded } from './color.ts';
import { enterPlace } from './enter-place.ts';
import type { ShapeLayer, ShapePath } from './layer-spec.ts';
import type { Moment } from './moment.ts';
import { valueAt } from './motion.ts';

const FULL_TURN = 2 * Math.PI;

export function drawShape(context: Context2d, layer: ShapeLayer, { frame }: Moment): void {
  if (!enterPlace(context, layer, frame)) return;
  context.fillStyle = layer.fill;
  context.strokeStyle = layer.fill;
  context.beginPath();
  paint(context, layer.path, frame);
}

type PathOf<Name extends ShapePath['name']> = Extract<ShapePath, { name: Name }>;
type Paint<Name extends ShapePath['name']> = (
  context: Context2d,
  path: PathOf<Name>,
  frame: number,
) => void;

function paint<Name extends ShapePath['name']>(
  context: Context2d,
  path: PathOf<Name>,
  frame: number,
): void {
  const painter: Paint<Name> = PAINTERS[path.name];
  painter(context, path, frame);
}

/** Every form around the origin. */
const PAINTERS: Readonly<{ [Name in ShapePath['name']]: Paint<Name> }> = {
  circle: paintCircle,
  ring: paintRing,
  rect: paintRect,
  scrim: paintScrim,
  arch: filled((context, { width, height }) => traceArch(context, width, height)),
  half: filled((context, { radius }) => context.arc(0, 0, radius, Math.PI, FULL_TURN)),
  drop: filled((context, { radius }) => traceDrop(context, radius)),
  quarter: filled(traceQuarter),
  burst: filled(traceBurst),
  rays: filled(traceRays),
  petals: filled(tracePetals),
  wave: strokeWave,
  plus: filled(tracePlus),
  dots: filled(traceDots),
  blob: filled(traceBlob),
};

function filled<Path>(trace: (context: Context2d, path: Path) => void) {
  return (context: Context2d, path: Path) => {
    trace(context, path);
    context.fill();
  };
}

function paintCircle(context: Context2d, { radius }: PathOf<'circle'>, frame: number): void {
  context.arc(0, 0, Math.max(0, valueAt(radius, frame)), 0, FULL_TURN);
  context.fill();
}

function paintRing(context: Context2d, { radius, thickness }: PathOf<'ring'>, frame: number): void {
  context.lineWidth = thickness;
  context.arc(0, 0, Math.max(0, valueAt(radius, frame)), 0, FULL_TURN);
  context.stroke();
}

function paintRect(context: Context2d, path: PathOf<'rect'>, frame: number): void {
  const width = Math.max(0, valueAt(path.width, frame));
  const height = Math.max(0, valueAt(path.height, frame));
  const corner = Math.min(path.radius, width / 2, height / 2);
  context.roundRect(-width / 2, -height / 2, width, height, corner);
  context.fill();
}

/** Its colour is the one `drawShape` has set. */
function paintScrim(context: Context2d, path: PathOf<'scrim'>): void {
  const { width, height, solid, gone, clear } = path;
  const color = String(context.fillStyle);
  const [right, bottom] = clear === 'right' ? [width / 2, 0] : [0, height / 2];
  const gradient = context.createLinearGradient(-right, -bottom, right, bottom);
  gradient.addColorStop(solid, color);
  gradient.addColorStop(solid + (gone - solid) * 0.45, faded(color, 0.5));
  gradient.addColorStop(gone, faded(color, 0));
  context.fillStyle = gradient;
  context.fillRect(-width / 2, -height / 2, width, height);
}

function traceQuarter(context: Context2d, { radius }: PathOf<'quarter'>): void {
  context.moveTo(0, 0);
  context.arc(0, 0, radius, Math.PI, 1.5 * Math.PI);
}

function tracePlus(context: Context2d, { radius, thickness }: PathOf<'plus'>): void {
  context.rect(-radius, -thickness / 2, radius * 2, thickness);
  context.rect(-thickness / 2, -radius, thickness, radius * 2);
}

/** A door: straight sides under a half circle. */
export function traceArch(context: Context2d, width: number, height: number): void {
  const radius = width / 2;
  context.moveTo(-radius, height / 2);
  context.lineTo(-radius, -height / 2 + radius);
  context.arc(0, -height / 2 + radius, radius, Math.PI, FULL_TURN);
  context.lineTo(radius, height / 2);
  context.closePath();
}

/** A round body with one corner: a drop, a leaf, half of a quotation mark. */
function traceDrop(context: Context2d, radius: number): void {
  context.moveTo(radius, -radius);
  context.lineTo(radius, 0);
  context.arc(0, 0, radius, 0, 1.5 * Math.PI);
  context.closePath();
}

function traceBurst(context: Context2d, { points, inner, outer }: PathOf<'burst'>): void {
  for (let corner = 0; corner < points * 2; corner += 1) {
    const radius = corner % 2 === 0 ? outer : inner;
    const angle = (corner / (points * 2)) * FULL_TURN;
    context.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  context.closePath();
}

function traceRays(context: Context2d, { count, radius }: PathOf<'rays'>): void {
  const half = FULL_TURN / count / 4;
  for (let ray = 0; ray < count; ray += 1) {
    const angle = (ray / count) * FULL_TURN;
    context.moveTo(0, 0);
    context.lineTo(radius * Math.cos(angle - half), radius * Math.sin(angle - half));
    context.lineTo(radius * Math.cos(angle + half), radius * Math.sin(angle + half));
    context.closePath();
  }
}

function tracePetals(context: Context2d, { count, radius }: PathOf<'petals'>): void {
  for (let petal = 0; petal < count; petal += 1) {
    const angle = (petal / count) * FULL_TURN;
    const x = radius * 0.5 * Math.cos(angle);
    const y = radius * 0.5 * Math.sin(angle);
    context.moveTo(x, y);
    context.ellipse(x, y, radius * 0.5, radius * 0.24, angle, 0, FULL_TURN);
  }
}

function strokeWave(context: Context2d, path: PathOf<'wave'>): void {
  const { width, height, thickness, swings } = path;
  const swing = width / swings;
  context.lineWidth = thickness;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.moveTo(-width / 2, 0);
  for (let index = 0; index < swings; index += 1) {
    const x = -width / 2 + index * swing;
    const up = index % 2 === 0 ? -height : height;
    context.bezierCurveTo(x + swing * 0.37, up, x + swing * 0.63, up, x + swing, 0);
  }
  context.stroke();
}

function traceDots(context: Context2d, { columns, rows, gap, radius }: PathOf<'dots'>): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = (column - (columns - 1) / 2) * gap;
      const y = (row - (rows - 1) / 2) * gap;
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, FULL_TURN);
    }
  }
}

function traceBlob(context: Context2d, { radius, seed }: PathOf<'blob'>): void {
  const corners = 7;
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (index / corners) * FULL_TURN;
    const reach = radius * (0.78 + 0.3 * chanceAt(seed, index));
    return { x: reach * Math.cos(angle), y: reach * Math.sin(angle), angle, reach };
  });
  const pull = (4 / 3) * Math.tan(Math.PI / 2 / corners);
  points.forEach((point, index) => {
    const next = points[(index + 1) % corners] ?? point;
    if (index === 0) context.moveTo(point.x, point.y);
    context.bezierCurveTo(
      point.x - Math.sin(point.angle) * pull * point.reach,
      point.y + Math.cos(point.angle) * pull * point.reach,
      next.x + Math.sin(next.angle) * pull * next.reach,
      next.y - Math.cos(next.angle) * pull * next.reach,
      next.x,
      next.y,
    );
  });
}
