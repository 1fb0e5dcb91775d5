import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { hashFrames } from '#src/rendering/media/hash-frames.ts';
import { renderClip } from '#src/rendering/media/render-clip.ts';
import { drawBottle, SAMPLE_BRIEFS } from './sample-briefs.ts';

// Prints the hashes of all decoded frames of films in several styles, transitions in the middle, as this Node makes them.

const FILMS = ['coffee', 'accounting', 'skincare', 'bakery'];
const FRAMES = 40;

const folder = await mkdtemp(join(tmpdir(), 'node-versions-'));
try {
  const bottle = drawBottle();
  const images = { product: join(folder, 'bottle.png') };
  await writeFile(images.product, bottle.png);
  const films: Record<string, string> = {};
  for (const name of FILMS) {
    const brief = SAMPLE_BRIEFS[name];
    if (!brief) throw new Error(`there is no sample brief "${name}"`);
    const film = designFilm({ ...brief, product: { ...bottle, id: 'product', cut_out: true } });
    const from = (film.scenes[2]?.start ?? FRAMES) - FRAMES / 2;
    const file = join(folder, `${name}.mp4`);
    await renderClip({ film, from, to: from + FRAMES, images, file });
    films[`${name}, ${film.style}`] = (await hashFrames(file)).hash;
  }
  console.log(JSON.stringify({ version: process.version, films }));
} finally {
  await rm(folder, { recursive: true });
}
