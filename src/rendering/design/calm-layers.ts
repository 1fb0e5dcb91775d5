import type { Layer, ShapePath } from '../draw/layer-spec.ts';
import { valueAt } from '../draw/motion.ts';
import type { Motion } from '../draw/spec-values.ts';
import { fadeIn, keyed } from './motions.ts';
import type { SceneRoom } from './scene-room.ts';

/** Pixels a frame that the eye follows without effort. */
const SLOW = 1.2;
/** What turns or grows may do so in a whole scene: radians, and parts of its size. */
const TURN = 0.12;
const GROWTH = 0.04;
const FADE_FRAMES = 26;
/** Frames after which everything has arrived. */
const ARRIVED = 60;

type When = Pick<SceneRoom, 'begin' | 'scene'>;

/** The scene for people who want it calm: things appear where they belong, and only drift. */
export function calmLayers(layers: readonly Layer[], when: When): Layer[] {
  return layers.flatMap((layer): Layer[] => {
    switch (layer.kind) {
      case 'particles':
        return layer.look === 'confetti' ? [] : [layer];
      case 'marquee':
        return [{ ...layer, speed: Math.sign(layer.speed) * SLOW, y: restOf(layer.y, when) }];
      case 'button':
        return [{ ...layer, still: true }];
      case 'text':
      case 'captions':
        return [layer];
      case 'picture':
        return [
          {
            ...layer,
            ...placed(layer, when),
            zoom: closing(layer.zoom, when),
            shine_at: null,
          },
        ];
      case 'shape':
        return [{ ...layer, ...placed(layer, when), path: still(layer.path, when) }];
      case 'solid':
      case 'prop':
      case 'glow':
        return [{ ...layer, ...placed(layer, when) }];
    }
  });
}

interface Placed {
  x: Motion;
  y: Motion;
  scale: Motion;
  rotation: Motion;
  opacity: Motion;
}

function placed({ x, y, scale, rotation, opacity }: Placed, when: When): Placed {
  const span = when.scene.frames * SLOW * 0.5;
  return {
    x: slowed(x, span, when),
    y: slowed(y, span, when),
    scale: slowed(scale, GROWTH, when),
    rotation: slowed(rotation, TURN, when),
    opacity: appearing(opacity, when),
  };
}

/** From where it has arrived to where it would drift, at most `span` of that, swinging slowly. */
function slowed(motion: Motion, span: number, when: When): Motion {
  if (typeof motion === 'number') return motion;
  const from = restOf(motion, when);
  const end = valueAt({ ...motion, sway: null }, when.scene.frames - 10);
  const to = from + Math.max(-span, Math.min(span, end - from));
  return keyed(
    [
      [0, from, 'linear'],
      [Math.max(1, when.scene.frames), to, 'inOut'],
    ],
    motion.sway && {
      ...motion.sway,
      period: Math.ceil(
        Math.max(motion.sway.period, (2 * Math.PI * Math.abs(motion.sway.amount)) / SLOW),
      ),
    },
  );
}

/** The camera inside a frame comes a little closer, however short the scene is. */
function closing(zoom: Motion, when: When): Motion {
  if (typeof zoom === 'number') return zoom;
  const rest = restOf(zoom, when);
  return keyed([
    [0, rest, 'linear'],
    [Math.max(1, when.scene.frames), rest + GROWTH, 'inOut'],
  ]);
}

function restOf(motion: Motion, { begin, scene }: When): number {
  if (typeof motion === 'number') return motion;
  return valueAt({ ...motion, sway: null }, Math.min(begin + ARRIVED, scene.frames - 10));
}

/** What came at some time fades in then; what was there from the start stays. */
function appearing(opacity: Motion, when: When): Motion {
  const rest = restOf(opacity, when);
  const at = typeof opacity === 'number' ? when.begin : (opacity.keys[0]?.[0] ?? when.begin);
  return fadeIn(at, FADE_FRAMES, rest);
}

function still(path: ShapePath, when: When): ShapePath {
  if (path.name === 'circle' || path.name === 'ring') {
    return { ...path, radius: restOf(path.radius, when) };
  }
  if (path.name !== 'rect') return path;
  return { ...path, width: restOf(path.width, when), height: restOf(path.height, when) };
}
