import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { briefFilm } from '#src/generations/brief-film.ts';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { FPS } from '#src/rendering/film-brief.ts';
import { assembleFilm } from '#src/rendering/media/assemble-film.ts';
import { planStretches, type Stretch } from '#src/rendering/media/plan-stretches.ts';
import { type ClipTimes, renderClip } from '#src/rendering/media/render-clip.ts';
import { writeStory } from '#src/stories/write-story.ts';

// The whole way from a prompt to a finished film, against the film's own length:
//   node --import tsx bench/film.ts [seed] [clips at a time]

const PROMPT = 'Cold brew for people whose mornings start before they do';
const SEED = Number(process.argv[2] ?? 1);
const AT_A_TIME = Number(process.argv[3] ?? 2);

const folder = await mkdtemp(join(tmpdir(), 'bench-film-'));
try {
  const started = performance.now();
  const story = writeStory({ prompt: PROMPT, framework: 'PAS', duration: 15, seed: SEED });
  const wish = { prompt: PROMPT, aspect_ratio: '9:16', seed_value: SEED } as const;
  const film = designFilm(briefFilm(wish, story, { palette: [], product: null }));
  const stretches = planStretches(film.scenes);
  const fileOf = ({ from }: Stretch) => join(folder, `${from}.mp4`);
  const waiting = [...stretches];
  const times: ClipTimes[] = [];
  const drawStretches = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const order = { film, from: next.from, to: next.to, images: {}, file: fileOf(next) };
      times.push(await renderClip(order));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, drawStretches));
  const drawn = performance.now();

  const { frames, soundtrack } = film;
  const clips = stretches.toSorted((one, other) => one.from - other.from).map(fileOf);
  const file = join(folder, 'film.mp4');
  const result = await assembleFilm({ clips, soundtrack, frames, title: 'Bench', file });
  const ended = performance.now();

  const seconds = frames / FPS;
  const sum = (pick: (clip: ClipTimes) => number) =>
    (times.reduce((total, clip) => total + pick(clip), 0) / 1000).toFixed(2);
  console.table({
    'film, seconds': seconds.toFixed(2),
    'made in, seconds': ((ended - started) / 1000).toFixed(2),
    'times its length': ((ended - started) / 1000 / seconds).toFixed(2),
    'clips, seconds': ((drawn - started) / 1000).toFixed(2),
    'sound, seconds': (result.soundMs / 1000).toFixed(2),
    'join, seconds': (result.joinMs / 1000).toFixed(2),
    'check, seconds': (result.checkMs / 1000).toFixed(2),
    'in all children: open': sum(({ openMs }) => openMs),
    'in all children: draw': sum(({ drawMs }) => drawMs),
    'in all children: convert': sum(({ convertMs }) => convertMs),
    'in all children: encode': sum(({ encodeMs }) => encodeMs),
    'in all children: processor': sum(({ cpuMs }) => cpuMs),
    'largest child, MB': (Math.max(...times.map(({ rssBytes }) => rssBytes)) / 1e6).toFixed(0),
    'file, MB': (result.facts.sizeBytes / 1e6).toFixed(2),
    loudness: `${result.loudness.integratedLufs.toFixed(1)} LUFS, ${result.loudness.truePeakDbtp.toFixed(1)} dBTP`,
  });
} finally {
  await rm(folder, { recursive: true });
}
