import { type SyntheticEvent, useState } from 'react';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { BrandChoice } from '../brand-choice.tsx';
import { BriefCard } from './brief-card.tsx';
import { CallSheet } from './call-sheet.tsx';
import { CoherenceChoice } from './coherence-choice.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { toRequests } from './draft-request.ts';
import { FinishChoice } from './finish-choice.tsx';
import { LengthChoice } from './length-choice.tsx';
import { ModelChoice } from './model-choice.tsx';
import { onlyPossible } from './models.ts';
import { MoreSettings } from './more-settings.tsx';
import { PersuasionChoice } from './persuasion-choice.tsx';
import { SceneModels } from './scene-models.tsx';
import { ShapeChoice } from './shape-choice.tsx';
import { StartBar, StartButton } from './start-button.tsx';
import { SteerChoice } from './steer-choice.tsx';
import { useDraft } from './use-draft.ts';
import { useEstimate } from './use-estimate.ts';
import { useLike } from './use-like.ts';
import { useStart } from './use-start.ts';
import { useStock } from './use-stock.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** Figures need words to count; until there are some, these. */
const EXAMPLE = 'Cold brew for people whose mornings start before they do';

/** One sentence, what goes with it, and how it is to be told. */
export function CreatePage({
  userId,
  like,
  onFilled,
}: {
  userId: string;
  /** An ad to begin from. */
  like: string | undefined;
  onFilled: () => void;
}) {
  const { draft: kept, change, replace, forget } = useDraft(userId);
  useLike(like, { draft: kept, replace, onFilled });
  const stock = useStock();
  const draft = onlyPossible(kept, stock.models);
  const estimate = useEstimate(toRequests(withExample(draft)));
  const scenes = estimate.data?.[0]?.scenes;
  const { start, isPending, failure } = useStart({ forget });
  const missing = whatIsMissing(draft);
  /** What was missing when it was last asked for. */
  const [asked, setAsked] = useState<string>();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(missing);
    if (missing === undefined) start(draft, scenes?.length);
  }

  return (
    <Page>
      <form
        onSubmit={submit}
        noValidate
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
        className="grid grid-cols-1 items-start gap-x-9 gap-y-8 lg:grid-cols-[minmax(0,1fr)_348px]"
      >
        <div className="min-w-0 space-y-8">
          <PageHeader title="What should people feel about it?" tabTitle="New ad" />
          <BriefCard
            {...{ draft, change }}
            brand={
              <BrandChoice
                value={draft.brand_style_id}
                onChange={(id) => change({ brand_style_id: id })}
              />
            }
          />
          <PersuasionChoice
            value={draft.framework}
            onChange={(framework) => change({ framework })}
          />
          <div className="grid gap-8 xl:grid-cols-[auto_minmax(0,1fr)] xl:gap-12">
            <ShapeChoice
              value={draft.aspect_ratio}
              onChange={(shape) => change({ aspect_ratio: shape })}
            />
            <LengthChoice
              value={draft.duration}
              onChange={(duration) => change({ duration })}
              scenes={scenes}
            />
          </div>
          <ModelChoice {...{ draft, change }} />
          <SteerChoice
            value={draft.mode}
            isCompared={draft.compare !== null}
            onChange={(mode) => change({ mode })}
          />
          <div className="space-y-3">
            <MoreSettings
              title="A model for each scene"
              now={sayModels(Object.keys(draft.scene_models).length)}
            >
              <SceneModels {...{ draft, change, scenes }} />
            </MoreSettings>
            <MoreSettings title="How alike the scenes are" now="Look, cuts, product, calm">
              <CoherenceChoice
                {...{ draft, change }}
                usual={estimate.data?.[0]?.coherence_settings}
              />
            </MoreSettings>
            <MoreSettings title="Voice, captions, music and seed" now={sayFinish(draft)}>
              <FinishChoice {...{ draft, change }} />
            </MoreSettings>
          </div>
          <CompareChoice {...{ draft, change, stock }} />
        </div>
        <CallSheet
          draft={draft}
          estimates={estimate.data}
          failure={
            failure ??
            estimate.error ??
            (missing !== undefined && asked === missing ? new Error(missing) : null)
          }
        >
          <StartButton {...{ draft, change, isPending }} estimates={estimate.data} />
        </CallSheet>
        <StartBar {...{ draft, isPending }} estimates={estimate.data} />
      </form>
    </Page>
  );
}

function withExample<T extends { prompt: string; compare: Compare | null }>(draft: T): T {
  const prompt = draft.prompt.trim() === '' ? EXAMPLE : draft.prompt;
  const others = draft.compare?.others.map((own) =>
    own.prompt?.trim() === '' ? { ...own, prompt: EXAMPLE } : own,
  );
  return { ...draft, prompt, compare: draft.compare && { ...draft.compare, others: others ?? [] } };
}

interface Compare {
  others: { prompt?: string | undefined }[];
}

const sayModels = (own: number) =>
  own === 0 ? 'All scenes by the model above' : `${own} of the scenes by another`;

function sayFinish({ voice, music }: { voice: string; music: string }): string {
  return [
    voice === '' ? 'No voice' : `Voice ${voice}`,
    music === 'none' ? 'no music' : 'music composed for it',
  ].join(', ');
}
