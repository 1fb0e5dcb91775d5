/**
 * Makes every film of the gallery for real, shorter than in the gallery, watches and hears it to its end, and
 * fails when one has anything that a finished film may not have.
 *   npm run gallery:check [-- seconds a film] [name of one sort of ad]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { FILM_LIMITS, filmFaults, longest } from '#src/rendering/media/film-faults.ts';
import { inspectFilm } from '#src/rendering/media/inspect-film.ts';
import { renderClip } from '#src/rendering/media/render-clip.ts';
import type { FilmFindings } from '#src/rendering/media/work/inspect-film.ts';
import { ADS, designAd, type DesignedAd, type GalleryAd, type Variant } from './gallery-ads.ts';

const SECONDS = Number(process.argv[2] ?? 7);
const ONLY = process.argv[3];
const FILMS_AT_A_TIME = 2;

interface Checked {
  row: Record<string, unknown>;
  faults: string[];
}

const folder = await mkdtemp(join(tmpdir(), 'gallery-check-'));
try {
  const wanted = ADS.filter(({ name }) => ONLY === undefined || name === ONLY);
  const films = wanted.flatMap((ad) => ad.variants.map((variant) => ({ ad, variant })));
  const checked: Record<string, Checked> = {};
  const waiting = films.values();
  const work = async () => {
    for (const { ad, variant } of waiting) {
      const name = nameOf(ad, variant);
      checked[name] = await check(name, designAd(folder, ad, { variant, duration: SECONDS }));
    }
  };
  await Promise.all(Array.from({ length: FILMS_AT_A_TIME }, work));
  const ordered = films.map(({ ad, variant }) => nameOf(ad, variant));
  console.table(Object.fromEntries(ordered.map((name) => [name, checked[name]?.row])));
  const faults = ordered.flatMap((name) =>
    (checked[name]?.faults ?? []).map((fault) => `${name}: ${fault}`),
  );
  for (const fault of faults) console.error(fault);
  const { black, frozen, silent, flashesASecond } = FILM_LIMITS;
  console.log(
    `${films.length} films, ${faults.length} faults; at most ${black} s black, ${frozen} s still, ${silent} s silent, ${flashesASecond} flashes a second.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}

function nameOf({ name }: GalleryAd, [seed, ratio]: Variant): string {
  return `${name} ${seed} ${ratio}`;
}

async function check(name: string, { film, picture }: DesignedAd): Promise<Checked> {
  const slug = name.replaceAll(/\W+/g, '-');
  const images = picture === null ? {} : { product: picture };
  const clips: string[] = [];
  for (const { scene_number: number, start, frames } of film.scenes) {
    const file = join(folder, `${slug}-${number}.mp4`);
    await renderClip({ film, from: start, to: start + frames, images, file });
    clips.push(file);
  }
  const file = join(folder, `${slug}.mp4`);
  const { soundtrack, frames } = film;
  await assembleFilm({ clips, soundtrack, frames, title: name, file });
  const found = await inspectFilm(file);
  await Promise.all([...clips, file].map((made) => rm(made)));
  return { row: rowOf(film.style, found), faults: filmFaults(found, frames) };
}

function rowOf(style: string, { facts, loudness, ...found }: FilmFindings) {
  return {
    style,
    streams: streamsOf(facts),
    frames: facts.video?.frames,
    seconds: facts.durationSeconds?.toFixed(2),
    LUFS: loudness?.integratedLufs.toFixed(1),
    dBTP: loudness?.truePeakDbtp.toFixed(1),
    'black s': longest(found.black).toFixed(2),
    'still s': longest(found.frozen).toFixed(2),
    'silent s': longest(found.silent).toFixed(2),
    'flashes/s': found.flashesASecond,
  };
}

function streamsOf({ video, audio }: FilmFindings['facts']): string {
  const picture = video ? `${video.codec} ${video.width}x${video.height}` : 'no picture';
  return `${picture}, ${audio?.codec ?? 'no sound'}`;
}
