import type { GenerationDetail } from '#web/api/api.ts';
import { money } from '#web/ui/format.ts';
import { type AspectRatio, cssRatio } from '../shapes.ts';
import { NoteForm } from './note-form.tsx';
import { SceneCaption } from './scene-caption.tsx';
import type { GenerationStage, Words } from './stage-query.ts';

type Clip = NonNullable<GenerationStage['clips']>['items'][number];

/**
 * Every scene as it moves; one is taken anew while the others stay. Each stands still as its picture: a clip's first
 * frame is still of the scene before, from which it takes over.
 */
export function ClipsDesk({
  shape,
  clips,
  scenes,
  words,
}: {
  shape: AspectRatio;
  clips: readonly Clip[];
  scenes: GenerationDetail['scenes'];
  words: Words;
}) {
  return (
    <ol className="grid grid-cols-1 gap-5 px-5 py-4 sm:grid-cols-2">
      {clips.map((clip) => (
        <li key={clip.scene_number} className="space-y-2">
          <video
            controls
            muted
            playsInline
            preload="metadata"
            // Another take has the same address: what was loaded before is not it.
            key={clip.take}
            poster={
              scenes.find(({ scene_number }) => scene_number === clip.scene_number)?.still_url ??
              undefined
            }
            src={`${clip.url}?take=${clip.take}`}
            aria-label={`Scene ${clip.scene_number}, without sound`}
            style={{ aspectRatio: cssRatio(shape) }}
            className="max-h-96 w-full rounded-md border border-line bg-black object-contain"
          />
          <SceneCaption scene={clip} />
          <NoteForm
            label={`Take scene ${clip.scene_number} again`}
            placeholder="What should change?"
            action={`Take again, ${money(clip.retake_cost)}`}
            isBusy={words.isBusy}
            onSay={(note) => words.askAnew(note, clip.scene_number)}
          />
        </li>
      ))}
    </ol>
  );
}
