import { z } from 'zod';
import { EASES } from './easing.ts';

export const color = z.string().regex(/^#[0-9a-f]{6}$/);
export const frames = z.int().min(0);

/**
 * A number, or one that changes: `keys` are [frame, value, ease into it], counted from the scene's start;
 * `sway` adds a slow swing that never stops, `period` frames long.
 */
export const motion = z.union([
  z.number(),
  z.strictObject({
    keys: z.array(z.tuple([z.int(), z.number(), z.enum(EASES)])).min(1),
    sway: z
      .strictObject({ amount: z.number(), period: z.int().min(1), phase: z.number() })
      .nullable(),
  }),
]);

export const box = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});

export type Motion = z.infer<typeof motion>;
export type Box = z.infer<typeof box>;
