import type { Scene } from '#web/api/api.ts';
import { beatLook } from '#web/ui/beats.ts';
import { cn } from '#web/ui/cn.ts';
import { type AspectRatio, cssRatio } from '../shapes.ts';
import { DevelopingPicture } from './developing-picture.tsx';
import { sceneState } from './scene-state.ts';

/** Every scene of the film in its order, as far as it is; the one that is looked at is ringed. */
export function SceneStrip({
  scenes,
  shape,
  selected,
  onSelect,
}: {
  scenes: readonly Scene[];
  shape: AspectRatio;
  selected: number;
  onSelect: (sceneNumber: number) => void;
}) {
  return (
    <ol
      aria-label="Scenes"
      className="-mx-1.5 mt-5 grid auto-cols-[minmax(6.6rem,11rem)] grid-flow-col gap-3 overflow-x-auto px-1.5 py-1.5"
    >
      {scenes.map((scene) => {
        const { label, fill, ink } = beatLook(scene.beat ?? 'scene');
        const isSelected = scene.scene_number === selected;
        return (
          <li key={scene.scene_number} className="min-w-0">
            <button
              type="button"
              aria-pressed={isSelected}
              onClick={() => onSelect(scene.scene_number)}
              className="group block w-full rounded-md text-left"
            >
              <span
                style={{ aspectRatio: cssRatio(shape) }}
                className={cn(
                  'relative block overflow-hidden rounded-md border border-line',
                  isSelected && 'shadow-[0_0_0_2px_var(--paper),0_0_0_4px_var(--brand)]',
                )}
              >
                <DevelopingPicture scene={scene} />
                {scene.state === 'rendering' && (
                  <span aria-hidden className="absolute inset-x-0 bottom-0 h-1 bg-black/45">
                    <span
                      style={{ width: `${scene.progress}%` }}
                      className="block h-full bg-mint transition-[width] duration-700"
                    />
                  </span>
                )}
              </span>
              <span className="mt-2 flex items-center gap-1.5 text-2xs">
                <span aria-hidden className={cn('size-2 shrink-0 rounded-[2px]', fill)} />
                <span className={cn('truncate font-[540]', ink)}>{label}</span>
                <span className="ml-auto text-ink-3 tnum">{scene.seconds} s</span>
              </span>
              <span dir="auto" className="line-clamp-2 text-sm leading-[17px] font-[520]">
                {scene.headline}
              </span>
              <span
                className={cn('text-xs', scene.state === 'failed' ? 'text-danger' : 'text-ink-3')}
              >
                {sceneState(scene)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
