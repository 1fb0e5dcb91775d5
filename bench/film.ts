import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { designFilm } from '../src/rendering/design/design-film.ts';
import { FPS, type FilmBrief } from '../src/rendering/film-brief.ts';
import { assembleFilm } from '../src/rendering/media/assemble-film.ts';
import { type ClipTimes, renderClip } from '../src/rendering/media/render-clip.ts';

// The whole way from a brief to a finished film, against the film's own length:
//   node --import tsx bench/film.ts [seed] [clips at a time]

const BRIEF: FilmBrief = {
  aspect_ratio: '9:16',
  seed: Number(process.argv[2] ?? 1),
  language: 'en',
  tone: 'bold',
  name: 'Dawn Brew',
  call_to_action: 'Order your first case',
  palette: [],
  product: null,
  scenes: [
    scene('hook', 'Up before the sun', 'Somebody has to be', 75),
    scene('tension', 'Coffee that keeps you waiting', 'Grind, boil, drip, wait', 90),
    scene('reveal', 'Meet Dawn Brew', 'Cold brew that is ready when you are', 90),
    scene('benefit', 'Smooth from the first sip', 'Steeped slowly, never bitter', 90),
    scene('close', 'Start your day earlier', null, 105),
  ],
};
const AT_A_TIME = Number(process.argv[3] ?? 2);

const folder = await mkdtemp(join(tmpdir(), 'bench-film-'));
try {
  const started = performance.now();
  const film = designFilm(BRIEF);
  const waiting = [...film.scenes];
  const clips = film.scenes.map(({ scene_number: number }) => join(folder, `${number}.mp4`));
  const times: ClipTimes[] = [];
  const drawScenes = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { start, frames, scene_number: number } = next;
      const file = clips[number - 1] ?? '';
      const order = { film, from: start, to: start + frames, images: {}, file };
      times.push(await renderClip(order));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, drawScenes));
  const drawn = performance.now();

  const { frames, soundtrack } = film;
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

function scene(
  kind: FilmBrief['scenes'][number]['kind'],
  headline: string,
  support: string | null,
  frames: number,
): FilmBrief['scenes'][number] {
  return { kind, headline, support, emphasis: [], frames };
}
