/** What of canvas 2D the drawing uses: true of the browser's canvas and of the server's alike. */
export interface Context2d {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  globalAlpha: number;
  globalCompositeOperation: string;
  imageSmoothingEnabled: boolean;
  imageSmoothingQuality: string;
  font: string;
  letterSpacing: string;
  textAlign: string;
  textBaseline: string;
  textRendering: string;
  direction: string;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  scale(x: number, y: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number, backwards?: boolean): void;
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
  ): void;
  rect(x: number, y: number, width: number, height: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(rule?: 'nonzero' | 'evenodd'): void;
  stroke(): void;
  clip(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): TextMeasure;
  getImageData(x: number, y: number, width: number, height: number): Pixels;
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  createRadialGradient(
    x0: number,
    y0: number,
    r0: number,
    x1: number,
    y1: number,
    r1: number,
  ): Gradient;
  drawImage(image: Drawable, x: number, y: number): void;
  drawImage(image: Drawable, x: number, y: number, width: number, height: number): void;
  drawImage(
    image: Drawable,
    fromX: number,
    fromY: number,
    fromWidth: number,
    fromHeight: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void;
}

/** Red, green, blue and opacity, 0 to 255, row by row. */
interface Pixels {
  readonly data: ArrayLike<number>;
}

interface Gradient {
  addColorStop(offset: number, color: string): void;
}

interface TextMeasure {
  width: number;
  actualBoundingBoxLeft: number;
  actualBoundingBoxRight: number;
  actualBoundingBoxAscent: number;
  actualBoundingBoxDescent: number;
}

/** Anything with pixels: an image or a canvas. */
export interface Drawable {
  readonly width: number;
  readonly height: number;
}

export interface Surface extends Drawable {
  getContext(kind: '2d'): Context2d;
}

/** A clip whose pictures can be had one by one. */
export interface Footage {
  /** 0-based. What is given is good until the next is asked for. */
  frameAt(frame: number): Drawable;
}

/** What differs between the server and the browser, and the film's pictures. One stage serves one film. */
export interface Stage {
  createCanvas(width: number, height: number): Surface;
  /** By the ids of `FilmSpec.images`. */
  images: Readonly<Record<string, Drawable>>;
  /** By the ids of the scenes' footage; none in a browser. */
  videos?: Readonly<Record<string, Footage>>;
  /** Bitmaps and text layouts made once and used in every frame. */
  cache: Map<string, unknown>;
}

/** Answers from the stage's cache, making the thing the first time it is asked for. */
export function cached<T>(stage: Stage, key: string, make: () => T): T {
  if (!stage.cache.has(key)) stage.cache.set(key, make());
  return stage.cache.get(key) as T;
}
