import { useQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { Generation } from '#web/api/api.ts';
import { isNotFound, messageOf } from '#web/api/failure.ts';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { Badge } from '#web/ui/badge.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { GenerationActions } from './generation-actions.tsx';
import { GenerationStage } from './generation-stage.tsx';
import { generationOptions } from './patch-generations.ts';
import { ScenePlanList } from './scene-plan-list.tsx';
import { shareOf } from './scene-words.ts';
import { STATUS_LOOK } from './status-look.ts';

/** One ad: in the making, made, or failed. */
export function GenerationPage({ id }: { id: string }) {
  const { data: generation, error, refetch } = useQuery(generationOptions(id));
  if (isNotFound(error)) notFound({ throw: true });
  if (!generation) {
    return (
      <Page>
        {error ? (
          <ErrorState message={messageOf(error)} onRetry={() => void refetch()} />
        ) : (
          <Waiting />
        )}
      </Page>
    );
  }
  const scenes = generation.scene_plan?.scenes ?? [];
  return (
    <Page>
      <PageHeader
        title={generation.title ?? generation.prompt}
        below={<Facts generation={generation} />}
        actions={<GenerationActions generation={generation} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_412px]">
        <div className="min-w-0">
          <GenerationStage generation={generation} />
          {scenes.length > 0 && <BeatRibbon beats={scenes.map(shareOf)} labels className="mt-4" />}
        </div>
        <ScenePlanList generation={generation} />
      </div>
    </Page>
  );
}

function Facts({ generation }: { generation: Generation }) {
  const { tone, word } = STATUS_LOOK[generation.status];
  return (
    <>
      <Badge tone={tone}>{word}</Badge>
      <span>{generation.framework}</span>
      <span>{generation.aspect_ratio}</span>
      <span>{generation.duration} s</span>
      <span>{generation.model}</span>
    </>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the ad">
      <Skeleton className="mb-6 h-20 w-2/3" />
      <Skeleton className="h-[60vh] w-full" />
    </div>
  );
}
