import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { AppError } from '#src/platform/errors.ts';
import type { FilmBrief } from '#src/rendering/film-brief.ts';
import { findKeptPlan, type FilmPlan } from '../film-plan.ts';
import { footageKey, narrationKey, partKey, voiceKey } from '../generation-files.ts';

/** A finished film's plan with what it was designed from. */
export interface KeptPlan extends FilmPlan {
  brief: FilmBrief;
}

/** The plan of a finished film, if all is there that cannot be made again without being bought or spoken again. */
export async function getKeptPlan(
  { files }: Pick<App, 'files'>,
  generation: Generation,
  sceneNumber: number | null,
): Promise<KeptPlan> {
  const plan = await findKeptPlan({ files }, generation);
  const { brief } = plan ?? {};
  if (!plan || !brief)
    throw new AppError(
      'CONFLICT',
      'What this ad was made of was not kept, so no scene of it can be taken again: make it anew.',
    );
  for (const key of neededKeys(generation, plan, sceneNumber))
    if (!(await files.exists(partKey(generation, key))))
      throw new AppError(
        'CONFLICT',
        `A piece of this ad is gone (${key.split('/').at(-1) ?? key}), so no scene of it can be taken again: make it anew.`,
      );
  return { ...plan, brief };
}

/** By their names at work. Clips and stills are not among them: what is missing of those is drawn again. */
function neededKeys(generation: Generation, plan: FilmPlan, sceneNumber: number | null): string[] {
  const filmed = plan.film.scenes.filter(
    ({ scene_number, footage }) => footage && scene_number !== sceneNumber,
  );
  return [
    ...Object.values(plan.images),
    ...filmed.map(({ scene_number }) => footageKey(generation, scene_number)),
    ...(generation.voice === null ? [] : [voiceKey(generation), narrationKey(generation)]),
  ];
}
