import type { GenerationDetail } from '#web/api/api.ts';

/** Before this part of the film is drawn, its pace says little. */
const ENOUGH_DRAWN = 0.08;

/** Joining, music and loudness, as a part of the time the drawing took: an estimate, and more for short films. */
const FILM_PER_DRAWING = 0.25;

type Ad = Pick<GenerationDetail, 'status' | 'scenes' | 'stages'>;

/**
 * Seconds until the film is there, by the pace at which its scenes were drawn so far. Undefined while nobody knows:
 * before enough is drawn, and while a vendor films.
 */
export function secondsLeft({ status, scenes, stages }: Ad, now: number): number | undefined {
  if (status !== 'processing') return undefined;
  const clips = stages.find(({ stage }) => stage === 'clips');
  const film = stages.find(({ stage }) => stage === 'film');
  if (clips?.started_at == null) return undefined;
  const began = Date.parse(clips.started_at);

  if (film?.state === 'running' && film.started_at !== null && clips.ended_at !== null) {
    const drawing = (Date.parse(clips.ended_at) - began) / 1000;
    const spent = (now - Date.parse(film.started_at)) / 1000;
    const left = drawing * FILM_PER_DRAWING - spent;
    return left > 1 ? left : undefined;
  }
  const whole = scenes.reduce((sum, { seconds }) => sum + seconds, 0);
  const drawn = scenes.reduce((sum, { seconds, progress }) => sum + (seconds * progress) / 100, 0);
  if (whole === 0 || drawn / whole < ENOUGH_DRAWN) return undefined;
  const spent = Math.max(0, (now - began) / 1000);
  const pace = spent / drawn;
  return pace * (whole - drawn) + pace * whole * FILM_PER_DRAWING;
}
