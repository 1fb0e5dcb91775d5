import type { Context2d } from './canvas.ts';
import { chanceAt } from './chance.ts';
import type { ParticlesLayer } from './layer-spec.ts';
import type { Moment } from './moment.ts';
import { valueAt } from './motion.ts';

/** Frames a piece of confetti flies. */
const CONFETTI_FRAMES = 80;

/** Many small things, each on its own way; where they are follows from seed and frame alone. */
export function drawParticles(context: Context2d, layer: ParticlesLayer, moment: Moment): void {
  const opacity = valueAt(layer.opacity, moment.frame);
  if (opacity <= 0.004) return;
  context.globalAlpha *= opacity;
  for (let index = 0; index < layer.count; index += 1) {
    context.save();
    context.fillStyle = layer.colors[index % layer.colors.length];
    context.strokeStyle = context.fillStyle;
    if (layer.look === 'confetti') drawConfetti(context, layer, { index, ...moment });
    else drawFloating(context, layer, { index, ...moment });
    context.restore();
  }
}

type One = Moment & { index: number };

function drawConfetti(context: Context2d, layer: ParticlesLayer, one: One): void {
  const chance = (n: number) => chanceAt(layer.seed, one.index * 8 + n);
  const age = one.frame - layer.at;
  if (age < 0 || age > CONFETTI_FRAMES) return;
  const unit = Math.min(one.film.width, one.film.height);
  const seconds = age / one.film.fps;
  const direction = -Math.PI / 2 + (chance(0) - 0.5) * 2.6;
  const speed = unit * (0.5 + 0.9 * chance(1));
  const slowed = (1 - Math.exp(-2.2 * seconds)) / 2.2;
  const size = layer.size_min + (layer.size_max - layer.size_min) * chance(2);

  context.translate(
    layer.x + Math.cos(direction) * speed * slowed,
    layer.y + Math.sin(direction) * speed * slowed * 1.3 + unit * 0.32 * seconds ** 2,
  );
  context.rotate(chance(3) * 6 + seconds * (chance(4) - 0.5) * 14);
  context.scale(1, Math.cos(seconds * (5 + 8 * chance(5))));
  context.globalAlpha *= Math.min(1, ((CONFETTI_FRAMES - age) / CONFETTI_FRAMES) * 3);
  context.beginPath();
  if (one.index % 3 === 0) context.arc(0, 0, size * 0.45, 0, 7);
  else context.roundRect(-size / 2, -size * 0.28, size, size * 0.56, size * 0.1);
  context.fill();
}

function drawFloating(context: Context2d, layer: ParticlesLayer, one: One): void {
  const { width, height } = one.film;
  const chance = (n: number) => chanceAt(layer.seed, one.index * 8 + n);
  const nearness = chance(0) ** 2;
  const size = layer.size_min + (layer.size_max - layer.size_min) * nearness;
  // On the film's clock, so that the air is the same air after a cut.
  const clock = one.frame + one.scene.start;
  const climb = (chance(1) + clock * (0.0004 + 0.0012 * nearness)) % 1;
  const x = width * chance(2) + size * Math.sin(clock / 40 + 6 * chance(3));
  const y = height * (1.05 - 1.1 * climb);
  const edge = Math.min(1, Math.min(climb, 1 - climb) * 8);

  context.globalAlpha *= edge * (0.35 + 0.65 * chance(4));
  context.translate(x, y);
  context.beginPath();
  switch (layer.look) {
    case 'bubbles':
      context.lineWidth = Math.max(1.5, size * 0.07);
      context.arc(0, 0, size / 2, 0, 7);
      context.stroke();
      context.beginPath();
      context.arc(-size * 0.16, -size * 0.18, size * 0.07, 0, 7);
      {
        context.fill();
        return;
      }
    case 'pluses':
      context.rect(-size / 2, -size * 0.08, size, size * 0.16);
      context.rect(-size * 0.08, -size / 2, size * 0.16, size);
      {
        context.fill();
        return;
      }
    case 'sparks':
      context.globalAlpha *= 0.5 + 0.5 * Math.sin(clock / 12 + 6 * chance(5));
      for (let point = 0; point < 8; point += 1) {
        const reach = point % 2 === 0 ? size / 2 : size * 0.09;
        const angle = (point / 8) * 2 * Math.PI;
        context.lineTo(reach * Math.cos(angle), reach * Math.sin(angle));
      }
      {
        context.fill();
        return;
      }
    case 'dust':
    case 'confetti':
      context.arc(0, 0, size / 2, 0, 7);
      {
        context.fill();
        return;
      }
  }
}
