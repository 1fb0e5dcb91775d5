import { FPS } from '../../film-brief.ts';
import { masterSound } from '../../sound/master-sound.ts';
import { type FilmMusic, mixFilmSound } from '../../sound/mix-film-sound.ts';
import type { AssemblyOrder, MusicChoice } from '../assemble-film.ts';
import { MediaError } from '../media-error.ts';
import { isNearTarget, TARGET_LUFS } from './film-loudness.ts';
import { joinClips } from './join-clips.ts';
import { type Loudness, measureLoudness } from './measure-loudness.ts';
import { type MediaFacts, probeMedia } from './probe-media.ts';
import { readMusic } from './read-music.ts';
import { readVoice } from './read-voice.ts';

export interface AssembledFilm {
  facts: MediaFacts;
  loudness: Loudness;
  /** Where the time went, for the benchmark. */
  soundMs: number;
  joinMs: number;
  checkMs: number;
}

/** What platforms ask for. */
const PEAK_LIMIT_DBTP = -1;
/** Where our own peaks are held: coding adds up to about half a decibel, and more to some music. */
const CEILINGS_DBTP = [-1.8, -3, -4.5];

/** Runs in the child. */
export async function assembleFilm(order: AssemblyOrder): Promise<AssembledFilm> {
  const { soundtrack, music = { kind: 'composed' }, frames, clips, title, file } = order;
  const started = performance.now();
  const mix = mixFilmSound(
    { ...soundtrack, frames },
    await loadMusic(music, frames / FPS),
    order.voice === undefined ? null : await readVoice(order.voice),
  );

  let last: Loudness | undefined;
  for (const ceilingDbtp of CEILINGS_DBTP) {
    const sound = masterSound(mix, { targetLufs: TARGET_LUFS, ceilingDbtp });
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

async function loadMusic(music: MusicChoice, seconds: number): Promise<FilmMusic> {
  if (music.kind !== 'own') return { kind: music.kind };
  return { kind: 'own', sound: await readMusic(music.file, seconds) };
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
  return isNearTarget(integratedLufs) && truePeakDbtp <= PEAK_LIMIT_DBTP;
}

function wrong(what: string) {
  return new MediaError('wrong-result', `The joined film is not as asked: ${what}.`);
}
