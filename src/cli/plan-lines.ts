import type { Generation } from '#src/platform/database/schema.ts';

type Plan = Pick<
  Generation,
  'title' | 'framework' | 'duration' | 'aspect_ratio' | 'seed_value' | 'scene_plan'
>;

/** The plan as a person reads it: what it is, then one line a scene. */
export function planLines({
  title,
  framework,
  duration,
  aspect_ratio,
  seed_value,
  scene_plan,
}: Plan): string[] {
  const head = [title, framework, `${duration} s`, aspect_ratio, `seed ${seed_value ?? '–'}`];
  const scenes = scene_plan?.scenes ?? [];
  return [
    head.filter((part) => part !== null).join(' · '),
    ...scenes.map(
      ({ scene_number, duration: seconds, content }) =>
        `  ${scene_number}  ${seconds.toFixed(1).padStart(4)} s  ${content}`,
    ),
  ];
}
