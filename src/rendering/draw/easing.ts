export const EASES = [
  'linear',
  'in',
  'out',
  'inOut',
  'outStrong',
  'inOutStrong',
  'outBack',
  'spring',
  'hold',
] as const;
export type Ease = (typeof EASES)[number];

/** Overshoot of `outBack`: about 6 % of the way, enough to feel weight without wobbling. */
const OVERSHOOT = 1.3;

const CURVES: Readonly<Record<Ease, (t: number) => number>> = {
  linear: (t) => t,
  in: (t) => t ** 3,
  out: (t) => 1 - (1 - t) ** 3,
  inOut: (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2),
  outStrong: (t) => (t >= 1 ? 1 : 1 - 2 ** (-10 * t)),
  inOutStrong: (t) => (t < 0.5 ? 16 * t ** 5 : 1 - (2 - 2 * t) ** 5 / 2),
  outBack: (t) => 1 + (OVERSHOOT + 1) * (t - 1) ** 3 + OVERSHOOT * (t - 1) ** 2,
  spring: (t) => (t >= 1 ? 1 : 1 - Math.exp(-6 * t) * Math.cos(9 * t) * (1 - t)),
  hold: (t) => (t >= 1 ? 1 : 0),
};

/** How far a movement is, 0 to 1 (springs pass 1 on the way), when `t` of its time is over. */
export function ease(name: Ease, t: number): number {
  if (t <= 0) return 0;
  return CURVES[name](Math.min(1, t));
}
