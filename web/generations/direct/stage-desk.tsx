import { useQuery } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { GenerationDetail } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Card } from '#web/ui/card.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { stageOptions } from '../patch-detail.ts';
import { ClipsDesk } from './clips-desk.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { ReferencesDesk } from './references-desk.tsx';
import { type GenerationStage, useWords, type Words } from './stage-query.ts';
import { STAGE_NAMES } from './stage-names.ts';
import { StoryDesk } from './story-desk.tsx';
import { StoryboardDesk } from './storyboard-desk.tsx';

/** What an interactive ad has made and waits with: to be edited, made anew, approved, or gone back from. */
export function StageDesk({
  ad,
  isFresh,
}: {
  ad: GenerationDetail;
  /** It was made while one looked on. */
  isFresh: boolean;
}) {
  const { data: stage, error, refetch } = useQuery(stageOptions(ad.id));
  if (error) return <ErrorState message={messageOf(error)} onRetry={() => void refetch()} />;
  if (!stage) return <Skeleton className="h-96" />;
  return <Desk ad={ad} stage={stage} isFresh={isFresh} />;
}

function Desk({
  ad,
  stage,
  isFresh,
}: {
  ad: GenerationDetail;
  stage: GenerationStage;
  isFresh: boolean;
}) {
  const words = useWords(stage);
  const title = useFocusAfterWork(stage.waiting_since === null, isFresh);
  if (stage.waiting_since === null) {
    return (
      <Card className="mb-5 flex items-center gap-3 p-5 text-sm text-ink-2">
        <LoaderCircle aria-hidden className="size-5 animate-spin text-brand" />
        {ad.current_step ?? 'Working on it'}
      </Card>
    );
  }
  return (
    <Card aria-label={`Your word on the ${STAGE_NAMES[stage.stage]}`} className="overflow-hidden">
      <header className="border-b border-line px-5 py-4">
        <p className="eyebrow">Waits for you</p>
        <h2 ref={title} tabIndex={-1} className="display text-xl outline-none">
          Your word on the {STAGE_NAMES[stage.stage]}
        </h2>
      </header>
      <Content ad={ad} stage={stage} words={words} />
      <DecisionBar stage={stage} words={words} />
    </Card>
  );
}

/** What one had in focus is gone once work begins: what comes of it has the focus instead, unless one went elsewhere. */
function useFocusAfterWork(isWorking: boolean, isFresh: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const hasWorked = useRef(isFresh);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isWorking && hasWorked.current && isLost) title.current?.focus({ preventScroll: true });
    hasWorked.current = isWorking;
  }, [isWorking]);
  return title;
}

function Content({
  ad,
  stage,
  words,
}: {
  ad: GenerationDetail;
  stage: GenerationStage;
  words: Words;
}) {
  const { turn, story, references, storyboard, clips } = stage;
  if (stage.stage === 'story' && story) return <StoryDesk key={turn} story={story} words={words} />;
  if (stage.stage === 'references' && references)
    return <ReferencesDesk key={turn} references={references} words={words} />;
  if (stage.stage === 'storyboard' && storyboard)
    return <StoryboardDesk shape={ad.aspect_ratio} panels={storyboard.panels} words={words} />;
  if (stage.stage === 'clips' && clips)
    return (
      <ClipsDesk shape={ad.aspect_ratio} scenes={ad.scenes} clips={clips.items} words={words} />
    );
  return null;
}
