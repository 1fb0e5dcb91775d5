import type { Generation, GenerationDetail } from '#web/api/api.ts';

type Either = Generation | GenerationDetail;

const SETTINGS = [
  ['prompt', 'Another prompt'],
  ['framework', 'Framework'],
  ['duration', 'Length'],
  ['aspect_ratio', 'Shape'],
  ['model', 'Model'],
  ['seed_value', 'Seed'],
  ['voice', 'Voice'],
  ['captions', 'Captions'],
] as const;

/** In what a version differs from the one it was made from, in sentences. */
export function whatChanged(parent: Either, child: Either): string[] {
  const settings = SETTINGS.filter(([field]) => parent[field] !== child[field]).map(
    ([field, name]) =>
      field === 'prompt' ? name : `${name}: ${say(parent[field])} → ${say(child[field])}`,
  );
  return [...settings, ...changedLines(parent, child), ...takenAgain(child)];
}

const say = (value: string | number | null) => (value === null ? 'none' : String(value));

function changedLines(parent: Either, child: Either): string[] {
  const before = parent.scene_plan?.scenes ?? [];
  return (child.scene_plan?.scenes ?? []).flatMap((scene) => {
    const old = before.find(({ scene_number }) => scene_number === scene.scene_number);
    const [was, is] = [old?.['headline'], scene['headline']];
    if (typeof was !== 'string' || typeof is !== 'string' || was === is) return [];
    return [`Scene ${scene.scene_number}: “${was}” → “${is}”`];
  });
}

function takenAgain(child: Either): string[] {
  if (!('scenes' in child)) return [];
  return child.scenes
    .filter(({ note, take }) => note !== null || take > 1)
    .map(({ scene_number, take, note }) =>
      note === null
        ? `Scene ${scene_number}, take ${take}`
        : `Scene ${scene_number}, take ${take}: ${note}`,
    );
}
