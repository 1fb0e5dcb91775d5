import { beatLook } from '#web/ui/beats.ts';
import { cn } from '#web/ui/cn.ts';
import { money } from '#web/ui/format.ts';
import { Select } from '#web/ui/select.tsx';
import type { Draft } from './draft.ts';
import { shortName, useModels, whyNot } from './models.ts';
import type { ChangeDraft } from './use-draft.ts';
import { without } from './without.ts';
import type { OneEstimate } from './use-estimate.ts';

const AS_THE_FILM = '';

/** Another model for some scenes than the film's. */
export function SceneModels({
  draft,
  change,
  scenes,
}: {
  draft: Draft;
  change: ChangeDraft;
  scenes: OneEstimate['scenes'] | undefined;
}) {
  const usable = useModels().data?.video_models.filter((one) => whyNot(one, draft) === undefined);
  if (!scenes || !usable) return null;
  if (usable.length < 2) {
    return (
      <p className="text-sm text-ink-2">
        Scenes can be given to other models once one of them has its key.
      </p>
    );
  }
  const options = [
    { value: AS_THE_FILM, label: 'As the film' },
    ...usable.map(({ id, name, price }) => ({
      value: id,
      label: `${shortName(name).name}, ${money(price)}/s`,
    })),
  ];

  function give(scene: string, model: string) {
    change(({ scene_models: before }) => ({
      scene_models: model === AS_THE_FILM ? without(before, scene) : { ...before, [scene]: model },
    }));
  }

  return (
    <ol className="space-y-2">
      {scenes.map(({ scene_number, beat, seconds }) => (
        <li
          key={scene_number}
          className="grid grid-cols-[7.5rem_minmax(0,1fr)] items-center gap-3 text-sm"
        >
          <span className="flex items-center gap-2">
            <span aria-hidden className={cn('size-2 rounded-[2px]', beatLook(beat).fill)} />
            <span>
              {scene_number}. {beatLook(beat).label}{' '}
              <span className="text-xs text-ink-3">{seconds} s</span>
            </span>
          </span>
          <Select
            isCompact
            label={`Model of scene ${scene_number}`}
            value={draft.scene_models[scene_number] ?? AS_THE_FILM}
            onChange={(model) => give(String(scene_number), model)}
            options={options}
          />
        </li>
      ))}
    </ol>
  );
}
