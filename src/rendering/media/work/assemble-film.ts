import { FPS } from '../../film-brief.ts';
import { composeMusic } from '../../sound/compose-music.ts';
import { masterSound } from '../../sound/master-sound.ts';
import { type AssemblyOrder } from '../assemble-film.ts';
import { MediaError } from '../media-error.ts';
import { joinClips } from './join-clips.ts';
import { type Loudness, measureLoudness } from './measure-loudness.ts';
import { type MediaFacts, probeMedia } from './probe-media.ts';

export interface AssembledFilm {
  facts: MediaFacts;
  loudness: Loudness;
  /** Where the time went, for the benchmark. */
  soundMs: number;
  joinMs: number;
  checkMs: number;
}

/** What platforms ask for. */
const TARGET_LUFS = -14;
const TOLERANCE_LU = 0.5;
const PEAK_LIMIT_DBTP = -1;
/** Where our own peaks are held: coding adds up to about half a decibel, and more to some music. */
const CEILINGS_DBTP = [-1.8, -3, -4.5];

/** Runs in the child. */
export async function assembleFilm(order: AssemblyOrder): Promise<AssembledFilm> {
  const { soundtrack, frames, clips, title, file } = order;
  const started = performance.now();
  const music = composeMusic({ ...soundtrack, frames });

  let last: Loudness | undefined;
  for (const ceilingDbtp of CEILINGS_DBTP) {
    const sound = masterSound(music, { targetLufs: TARGET_LUFS, ceilingDbtp });
    const composed = performance.now();
    await joinClips({ clips, sound, title, file });
    const joined = performance.now();
    const facts = await probeMedia({ file });
    checkFacts(facts, frames);
    last = await measureLoudness({ file });
    if (isLoudAsAsked(last)) {
      return {
        facts,
        loudness: last,
        soundMs: composed - started,
        joinMs: joined - composed,
        checkMs: performance.now() - joined,
      };
    }
  }
  throw wrong(
    `its sound has ${last?.integratedLufs.toFixed(1)} LUFS and peaks of ${last?.truePeakDbtp.toFixed(1)} dBTP`,
  );
}

function checkFacts({ video, audio, durationSeconds, faststart }: MediaFacts, frames: number) {
  const seconds = frames / FPS;
  const isOff = (measured: number | null) => Math.abs((measured ?? 0) - seconds) > 1 / FPS;
  if (!video || !audio || !faststart) throw wrong('a stream or its index is missing');
  if (video.frames !== frames) throw wrong(`it has ${video.frames} frames instead of ${frames}`);
  if (isOff(durationSeconds) || isOff(video.durationSeconds) || isOff(audio.durationSeconds)) {
    throw wrong(`it does not last ${seconds} seconds`);
  }
}

function isLoudAsAsked({ integratedLufs, truePeakDbtp }: Loudness) {
  return Math.abs(integratedLufs - TARGET_LUFS) <= TOLERANCE_LU && truePeakDbtp <= PEAK_LIMIT_DBTP;
}

function wrong(what: string) {
  return new MediaError('wrong-result', `The joined film is not as asked: ${what}.`);
}
