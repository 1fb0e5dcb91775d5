import { expect, test } from 'vitest';
import { designFilm } from '#src/rendering/design/design-film.ts';
import { aFilmBrief } from '../../test/support/film-briefs.ts';
import { posterCandidates } from './poster-frame.ts';

const product = { id: 'product', width: 300, height: 600, cut_out: true, colors: [] };
const kinds = ['hook', 'tension', 'reveal', 'close'] as const;

test('a still is worth most where the product enters, and never stands in a transition', () => {
  const film = filmOf({ product });

  const candidates = posterCandidates(film);

  const [best] = candidates.toSorted((one, other) => other.worth - one.worth);
  expect(sceneAt(film, best?.frame ?? -1)?.kind).toBe('reveal');
  for (const { frame } of candidates) {
    const scene = sceneAt(film, frame);
    expect(frame - (scene?.start ?? 0)).toBeGreaterThan(scene?.transition?.frames ?? 0);
  }
});

test('a frame whose words have not all come is worth half', () => {
  const film = filmOf({});
  const late = film.scenes.map((scene) => ({
    ...scene,
    layers: scene.layers.map((layer) =>
      layer.kind === 'text'
        ? {
            ...layer,
            blocks: layer.blocks.map((block) => ({ ...block, enter: { ...block.enter, at: 75 } })),
          }
        : layer,
    ),
  }));

  const settled = posterCandidates(film)[0]?.worth ?? 0;

  expect(posterCandidates({ scenes: late })[0]?.worth).toBe(settled / 2);
});

function filmOf(changes: Parameters<typeof aFilmBrief>[0]) {
  const brief = aFilmBrief(changes);
  const [scene] = brief.scenes;
  if (!scene) throw new Error('the brief has a scene');
  return designFilm({ ...brief, scenes: kinds.map((kind) => ({ ...scene, kind, frames: 90 })) });
}

function sceneAt({ scenes }: ReturnType<typeof filmOf>, frame: number) {
  return scenes.find(({ start, frames }) => frame >= start && frame < start + frames);
}
