import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import type { MusicChoice } from '#src/rendering/media/assemble-film.ts';

/** Stands in `music_path` for a film with its own sounds only; no key of ours has this form. */
export const NO_MUSIC = 'none';

/** What a generation's row says about its music, as the film's assembly takes it. */
export async function musicChoiceOf(
  { files }: Pick<App, 'files'>,
  { music_path }: Pick<Generation, 'music_path'>,
): Promise<MusicChoice> {
  if (music_path === null) return { kind: 'composed' };
  if (music_path === NO_MUSIC) return { kind: 'none' };
  return { kind: 'own', file: await files.localPath(music_path) };
}

/** What a person reads of a generation's music. */
export const MUSIC_WORDS = ['composed', 'none', 'own'] as const;

export function musicWordOf({
  music_path,
}: Pick<Generation, 'music_path'>): (typeof MUSIC_WORDS)[number] {
  if (music_path === null) return 'composed';
  return music_path === NO_MUSIC ? 'none' : 'own';
}
