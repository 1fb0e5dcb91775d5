import { createHash } from 'node:crypto';
import type { Picture, Shot } from '#src/providers/video-model.ts';
import type { FootageJob } from './plan-footage.ts';

/** What is bought, in few characters: the same model, shot and take, the same thing. */
export function hashShot(
  { model, take = 0 }: Pick<FootageJob, 'model' | 'take'>,
  { first_frame, references, ...shot }: Shot,
): string {
  const hash = createHash('sha256').update(
    JSON.stringify(take === 0 ? [model, shot] : [model, shot, take]),
  );
  for (const picture of [first_frame, ...references]) hash.update(hashPicture(picture));
  return hash.digest('hex').slice(0, 32);
}

function hashPicture(picture: Picture | null): string {
  return picture === null ? '-' : createHash('sha256').update(picture.bytes).digest('hex');
}
