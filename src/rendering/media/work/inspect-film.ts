import { AV_LOG_WARNING } from 'node-av/constants';
import { Log } from 'node-av/lib';
import { hearSilence } from './hear-silence.ts';
import { type Loudness, measureLoudness } from './measure-loudness.ts';
import { type MediaFacts, probeMedia } from './probe-media.ts';
import type { Span } from './spans.ts';
import { watchPicture } from './watch-picture.ts';

export interface FilmFindings {
  facts: MediaFacts;
  /** Null when there is no sound. */
  loudness: Loudness | null;
  /** Stretches, however short, without light. */
  black: Span[];
  /** Stretches of half a second and more in which nothing moves, or nothing is heard. */
  frozen: Span[];
  silent: Span[];
  /** In the worst second and the worst quarter of the frame. */
  flashesASecond: number;
}

/** Everything about a film that can be seen or heard to be wrong with it. Runs in the child. */
export async function inspectFilm({ file }: { file: string }): Promise<FilmFindings> {
  Log.setLevel(AV_LOG_WARNING); // the filters print what they find
  const facts = await probeMedia({ file });
  const endSeconds = facts.video?.durationSeconds ?? facts.durationSeconds ?? 0;
  return {
    facts,
    loudness: facts.audio && (await measureLoudness({ file })),
    ...(await watchPicture(file, endSeconds)),
    silent: facts.audio ? await hearSilence(file, endSeconds) : [],
  };
}
