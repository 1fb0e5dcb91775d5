import { AppError, toAppError } from '#src/platform/errors.ts';
import { MediaError } from '#src/rendering/media/media-error.ts';

/** Where in the job something failed. A failure that names no stage helps nobody. */
export interface Stage {
  stage: 'story' | 'references' | 'storyboard' | 'voice' | 'design' | 'footage' | 'clips' | 'film';
  scene_number?: number;
}

const SENTENCES: Record<Stage['stage'], string> = {
  story: 'Writing the story failed',
  references: 'Gathering the references failed',
  storyboard: 'Drawing the storyboard failed',
  voice: 'Speaking the lines failed',
  design: 'Designing the film failed',
  footage: 'Filming failed',
  clips: 'Rendering failed',
  film: 'Putting the film together failed',
};

/** Says the stage, the scene and the cause in one sentence. */
export function toStageError(thrown: unknown, stage: Stage): AppError {
  if (thrown instanceof AppError && 'stage' in thrown.details) return thrown;
  const where =
    stage.scene_number === undefined
      ? SENTENCES[stage.stage]
      : `${stage.stage === 'footage' ? 'Filming' : 'Rendering'} scene ${stage.scene_number} failed`;
  if (thrown instanceof MediaError) {
    return new AppError(codeOf(thrown), `${where}: ${thrown.message}`, {
      cause: thrown,
      details: { ...stage, reason: thrown.reason },
    });
  }
  const { code, message, details, retryAfterMs } = toAppError(thrown);
  return new AppError(code, `${where}: ${message}`, {
    cause: thrown,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    details: { ...details, ...stage },
  });
}

function codeOf({ reason }: MediaError) {
  return reason === 'disk-full' || reason === 'no-ffmpeg' || reason === 'unwritable'
    ? 'UNAVAILABLE'
    : 'INTERNAL';
}
