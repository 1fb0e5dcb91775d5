import { cached, type Context2d, type Stage, type Surface } from './canvas.ts';
import { chanceAt } from './chance.ts';
import { faded, luminance, mixed } from './color.ts';
import type { Ground } from './film-spec.ts';

/** Pixels the bitmap is larger than the frame on every side, room for the camera's drift. */
export const GROUND_MARGIN = 36;

const LIGHT_SCALE = 0.25;
const GRAIN_SIDE = 160;
/** Shades of grain from the darkest to the lightest. */
const GRAIN_SHADES = 12;

/** Paints a ground once, larger than the frame. */
export function bakeGround(
  stage: Stage,
  ground: Ground,
  film: { width: number; height: number },
): Surface {
  const surface = stage.createCanvas(
    film.width + 2 * GROUND_MARGIN,
    film.height + 2 * GROUND_MARGIN,
  );
  const context = surface.getContext('2d');
  paintLight(context, stage, ground, surface);
  PATTERNS[ground.kind]?.(context, ground, surface);
  if (ground.grain > 0) paintGrain(context, stage, ground, surface);
  return surface;
}

/** Soft light is painted small and enlarged: nobody sees it, and it takes a tenth of the time. */
function paintLight(context: Context2d, stage: Stage, ground: Ground, size: Size): void {
  const small = stage.createCanvas(
    Math.ceil(size.width * LIGHT_SCALE),
    Math.ceil(size.height * LIGHT_SCALE),
  );
  const light = small.getContext('2d');
  light.scale(LIGHT_SCALE, LIGHT_SCALE);
  light.fillStyle = ground.base;
  light.fillRect(0, 0, size.width, size.height);
  LIGHTS[ground.kind](light, ground, size);
  if (ground.vignette > 0) paintVignette(light, ground, size);
  context.drawImage(small, 0, 0, small.width / LIGHT_SCALE, small.height / LIGHT_SCALE);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Painter = (context: Context2d, ground: Ground, size: Size) => void;

const LIGHTS: Readonly<Record<Ground['kind'], Painter>> = {
  flat: paintFlat,
  mesh: paintMesh,
  paper: paintPaper,
  spotlight: paintSpotlight,
  grid: paintFlat,
  dots: paintFlat,
  sunburst: paintFlat,
};

const PATTERNS: Readonly<Partial<Record<Ground['kind'], Painter>>> = {
  grid: paintGrid,
  dots: paintDots,
  sunburst: paintSunburst,
};

function toneOf(ground: Ground, index: number): string {
  return ground.tones[index % Math.max(1, ground.tones.length)] ?? ground.base;
}

/** One large breath of light in a corner, so that a flat colour is never dead. */
function paintFlat(context: Context2d, ground: Ground, { width, height }: Size): void {
  const left = chanceAt(ground.seed, 1) < 0.5;
  paintPool(context, toneOf(ground, 0), {
    x: left ? 0 : width,
    y: height * 0.1,
    radius: Math.max(width, height) * 0.9,
    opacity: 0.85,
  });
}

function paintMesh(context: Context2d, ground: Ground, { width, height }: Size): void {
  const pools = Math.max(4, ground.tones.length + 1);
  for (let index = 0; index < pools; index += 1) {
    const turn = (index / pools + chanceAt(ground.seed, index) * 0.15) * 2 * Math.PI;
    paintPool(context, toneOf(ground, index), {
      x: width * (0.5 + 0.52 * Math.cos(turn + ground.seed)),
      y: height * (0.5 + 0.5 * Math.sin(turn + ground.seed)),
      radius: Math.max(width, height) * (0.42 + 0.2 * chanceAt(ground.seed, index + 20)),
      opacity: 0.95,
    });
  }
}

function paintPaper(context: Context2d, ground: Ground, size: Size): void {
  paintPool(context, toneOf(ground, 0), {
    x: size.width * 0.9,
    y: size.height,
    radius: Math.max(size.width, size.height) * 0.8,
    opacity: 0.6,
  });
}

function paintSpotlight(context: Context2d, ground: Ground, { width, height }: Size): void {
  const x = width * (0.35 + 0.3 * chanceAt(ground.seed, 3));
  paintPool(context, toneOf(ground, 0), {
    x,
    y: height * 0.62,
    radius: Math.max(width, height) * 0.55,
    opacity: 1,
  });
  const beam = context.createLinearGradient(0, 0, 0, height);
  beam.addColorStop(0, faded(toneOf(ground, 1), 0.3));
  beam.addColorStop(1, faded(toneOf(ground, 1), 0));
  context.fillStyle = beam;
  for (const [top, spread] of [
    [0.1, 0.34],
    [0.06, 0.2],
  ] as const) {
    context.beginPath();
    context.moveTo(x - width * top, 0);
    context.lineTo(x + width * top, 0);
    context.lineTo(x + width * spread * 2, height);
    context.lineTo(x - width * spread * 2, height);
    context.fill();
  }
}

function paintGrid(context: Context2d, ground: Ground, size: Size): void {
  const gap = Math.min(size.width, size.height) / 12;
  context.fillStyle = faded(toneOf(ground, 1), 0.5);
  for (let x = gap / 2; x < size.width; x += gap) context.fillRect(x, 0, 1.5, size.height);
  for (let y = gap / 2; y < size.height; y += gap) context.fillRect(0, y, size.width, 1.5);
}

function paintDots(context: Context2d, ground: Ground, size: Size): void {
  const gap = Math.min(size.width, size.height) / 22;
  context.fillStyle = toneOf(ground, 1);
  context.beginPath();
  for (let row = 0; row * gap < size.height + gap; row += 1) {
    for (let x = row % 2 === 0 ? 0 : gap / 2; x < size.width + gap; x += gap) {
      context.moveTo(x + gap * 0.09, row * gap);
      context.arc(x, row * gap, gap * 0.09, 0, 7);
    }
  }
  context.fill();
}

function paintSunburst(context: Context2d, ground: Ground, { width, height }: Size): void {
  const x = width * 0.5;
  const y = height * 0.62;
  const reach = Math.hypot(width, height);
  const rays = 20;
  context.fillStyle = toneOf(ground, 0);
  for (let ray = 0; ray < rays; ray += 1) {
    const angle = ((ray + chanceAt(ground.seed, 5)) / rays) * 2 * Math.PI;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
    context.lineTo(x + reach * Math.cos(angle + 0.157), y + reach * Math.sin(angle + 0.157));
    context.fill();
  }
}

interface Pool {
  x: number;
  y: number;
  radius: number;
  opacity: number;
}

function paintPool(context: Context2d, color: string, { x, y, radius, opacity }: Pool): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (let step = 0; step <= 8; step += 1) {
    const share = step / 8;
    gradient.addColorStop(share, faded(color, opacity * (0.5 + 0.5 * Math.cos(Math.PI * share))));
  }
  context.fillStyle = gradient;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}

function paintVignette(context: Context2d, ground: Ground, { width, height }: Size): void {
  const reach = Math.hypot(width, height) / 2;
  const gradient = context.createRadialGradient(
    width / 2,
    height / 2,
    reach * 0.45,
    width / 2,
    height / 2,
    reach * 1.1,
  );
  const dark = mixed(ground.base, '#000000', 0.8);
  gradient.addColorStop(0, faded(dark, 0));
  gradient.addColorStop(1, faded(dark, ground.vignette));
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

/** Grain keeps gradients from banding once they are encoded. */
function paintGrain(context: Context2d, stage: Stage, ground: Ground, size: Size): void {
  const strength = ground.grain * (luminance(ground.base) > 0.4 ? 0.05 : 0.07);
  const tile = cached(stage, `grain ${strength}`, () => bakeGrain(stage, strength));
  for (let y = 0; y < size.height; y += GRAIN_SIDE) {
    for (let x = 0; x < size.width; x += GRAIN_SIDE) context.drawImage(tile, x, y);
  }
}

function bakeGrain(stage: Stage, strength: number): Surface {
  const tile = stage.createCanvas(GRAIN_SIDE, GRAIN_SIDE);
  const context = tile.getContext('2d');
  const shades = Array.from({ length: GRAIN_SHADES }, (): number[] => []);
  for (let index = 0; index < GRAIN_SIDE * GRAIN_SIDE; index += 1)
    shades[Math.floor(chanceAt(7, index) * GRAIN_SHADES)]?.push(index);
  // One path a shade: grains filled one by one take three times as long.
  shades.forEach((grains, shade) => {
    const value = (shade + 0.5) / GRAIN_SHADES - 0.5;
    context.fillStyle = faded(value < 0 ? '#000000' : '#ffffff', strength * 2 * Math.abs(value));
    context.beginPath();
    for (const index of grains)
      context.rect(index % GRAIN_SIDE, Math.floor(index / GRAIN_SIDE), 1, 1);
    context.fill();
  });
  return tile;
}
