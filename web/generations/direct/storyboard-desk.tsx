import { type AspectRatio, cssRatio } from '../shapes.ts';
import { NoteForm } from './note-form.tsx';
import { SceneCaption } from './scene-caption.tsx';
import type { GenerationStage, Words } from './stage-query.ts';

type Panel = NonNullable<GenerationStage['storyboard']>['panels'][number];

/** A panel for each scene; one is drawn anew while the others stay, and stands beside how it was. */
export function StoryboardDesk({
  shape,
  panels,
  words,
}: {
  shape: AspectRatio;
  panels: readonly Panel[];
  words: Words;
}) {
  return (
    <ol className="grid grid-cols-1 gap-5 px-5 py-4 sm:grid-cols-2">
      {panels.map((panel) => (
        <li key={panel.scene_number} className="space-y-2">
          <div className="flex gap-2">
            {panel.previous_url !== null && (
              <Picture
                shape={shape}
                url={panel.previous_url}
                caption="Before"
                alt={`Scene ${panel.scene_number}, as it was`}
              />
            )}
            <Picture
              shape={shape}
              url={panel.url}
              caption={panel.previous_url === null ? undefined : 'Now'}
              alt={`Scene ${panel.scene_number}: ${panel.headline}`}
            />
          </div>
          <SceneCaption scene={panel} />
          {panel.shot !== null && (
            <p dir="auto" className="text-xs text-ink-2">
              {panel.shot}
            </p>
          )}
          <NoteForm
            label={`Scene ${panel.scene_number} alone`}
            placeholder="What should change?"
            action="Draw anew"
            isBusy={words.isBusy}
            onSay={(note) => words.askAnew(note, panel.scene_number)}
          />
        </li>
      ))}
    </ol>
  );
}

function Picture({
  shape,
  url,
  alt,
  caption,
}: {
  shape: AspectRatio;
  url: string;
  alt: string;
  caption: string | undefined;
}) {
  return (
    <figure className="min-w-0 flex-1">
      <img
        src={url}
        alt={alt}
        style={{ aspectRatio: cssRatio(shape) }}
        className="max-h-96 w-full rounded-md border border-line bg-surface-2 object-contain"
      />
      {caption !== undefined && <figcaption className="eyebrow mt-1">{caption}</figcaption>}
    </figure>
  );
}
