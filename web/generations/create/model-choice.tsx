import { Timer } from 'lucide-react';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Choice } from '#web/ui/choice.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { money, span } from '#web/ui/format.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { type Draft, OUR_RENDERER } from './draft.ts';
import { shortName, useModels, type VideoModel, whyNot } from './models.ts';
import type { ChangeDraft } from './use-draft.ts';

/** What makes the pictures: our own renderer first, then what can be bought. */
export function ModelChoice({ draft, change }: { draft: Draft; change: ChangeDraft }) {
  const { data, error, refetch } = useModels();
  if (error) return <ErrorState message={messageOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-60" />;
  const isShown = ({ id, price }: VideoModel) => price !== null || id === draft.model;
  const gone = data.video_models.filter((model) => !isShown(model));
  return (
    <div>
      <Choice
        label="Video model"
        value={draft.model}
        onChange={(model) => change({ model })}
        className="sm:grid-cols-2 xl:grid-cols-3"
        options={data.video_models.filter(isShown).map((model) => {
          const why = whyNot(model, draft);
          return {
            value: model.id,
            disabled: why !== undefined,
            card: <ModelCard model={model} why={why} />,
          };
        })}
      />
      {gone.length > 0 && (
        <p className="mt-2 text-xs text-ink-3">
          No longer there: {gone.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </div>
  );
}

function ModelCard({ model, why }: { model: VideoModel; why: string | undefined }) {
  const { name, by } = shortName(model.name);
  const isOurs = model.id === OUR_RENDERER;
  return (
    <>
      <span className="flex items-baseline justify-between gap-2">
        <span className="text-sm font-[560]">{name}</span>
        <span className="font-mono text-xs text-ink-2">
          {isOurs ? money(0) : `${money(model.price)}/s`}
        </span>
      </span>
      <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-3">
        {model.seconds_a_clip ? (
          <>
            <Timer aria-hidden className="size-3.5" />
            about {span(model.seconds_a_clip.low)} a clip{by !== null && `, by ${by}`}
          </>
        ) : (
          isOurs && 'Drawn on this machine. No key, no account.'
        )}
      </span>
      <Limits model={model} isOurs={isOurs} />
      {why !== undefined && <span className="mt-2 text-xs text-amber-ink">{why}</span>}
    </>
  );
}

function Limits({ model, isOurs }: { model: VideoModel; isOurs: boolean }) {
  const { resolution, durations, first_frame, references, sunset, usable } = model;
  return (
    <span className="mt-3 flex flex-wrap gap-1.5">
      {isOurs && <Badge tone="good">Always there</Badge>}
      <Badge>{resolution}p</Badge>
      {durations && (
        <Badge>
          {durations[0]}–{durations.at(-1)} s
        </Badge>
      )}
      {!isOurs && first_frame && <Badge>start frame</Badge>}
      {references && <Badge>{isOurs ? 'your product' : 'references'}</Badge>}
      {sunset !== null && usable && <Badge tone="busy">until {sunset}</Badge>}
    </span>
  );
}
