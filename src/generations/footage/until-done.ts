import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '#src/app.ts';
import type { Film, VideoModel } from '#src/providers/video-model.ts';

export type Outcome = Exclude<Film, { state: 'pending' }>;

/** Looks until the order has ended, or until nobody should wait any longer: then null. */
export async function untilDone(
  { now }: Pick<App, 'now'>,
  model: VideoModel,
  ticket: string,
  { signal, deadline }: { signal: AbortSignal; deadline: Date },
): Promise<Outcome | null> {
  for (;;) {
    const film = await model.look(ticket, { signal });
    if (film.state !== 'pending') return film;
    if (now() >= deadline) return null;
    await pause(film.lookAgainInMs, undefined, { signal });
  }
}
