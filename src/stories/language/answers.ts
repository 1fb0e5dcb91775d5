import { z } from 'zod';
import { FRAMEWORKS } from '../story.ts';

const score = z.number().min(0).max(100);
const sceneNumber = z.int().positive();

/** What a writer hands in for one scene. Longer lines are dealt with where they are fitted to their time. */
const writtenScene = z.object({
  scene_number: sceneNumber,
  headline: z.string().trim().min(1).max(300),
  support: z.string().trim().max(300).nullish(),
  visual: z.string().trim().max(1_000).nullish(),
});
export type WrittenScene = z.infer<typeof writtenScene>;

/** Models answer with more than was asked; only what we know is taken. */
export const ANSWERS = {
  story_writer: z.object({
    call_to_action: z.string().trim().min(1).max(80),
    scenes: z.array(writtenScene).min(1).max(20),
  }),
  director: z.object({
    framework: z.enum(FRAMEWORKS),
    reason: z.string().max(1_000).optional(),
    call_to_action: z.string().trim().min(1).max(80),
    scenes: z.array(writtenScene).min(1).max(20),
  }),
  critic: z.object({
    score,
    critique: z.string().max(2_000),
    improvements: z.array(z.string().max(500)).max(10).default([]),
  }),
  scene_critic: z.object({
    scenes: z.array(
      z.object({ scene_number: sceneNumber, score, note: z.string().max(500).default('') }),
    ),
  }),
  scene_writer: z.object({ scenes: z.array(writtenScene) }),
  cohesor: z.object({
    score,
    critique: z.string().max(2_000).default(''),
    scenes: z.array(z.object({ scene_number: sceneNumber, note: z.string().max(500) })).default([]),
  }),
  enhancer: z.object({
    scenes: z.array(
      z.object({ scene_number: sceneNumber, visual: z.string().trim().min(1).max(1_000) }),
    ),
  }),
} as const;

export type AnswerOf<A extends keyof typeof ANSWERS> = z.infer<(typeof ANSWERS)[A]>;
