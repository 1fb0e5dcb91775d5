import { INTERACTIVE_STAGES, type InteractiveStage } from '#src/platform/database/schema.ts';

/** After these an interactive ad waits for its owner's word. */
export const WAITING_STAGES = ['story', 'references', 'storyboard', 'clips'] as const;
export type WaitingStage = (typeof WAITING_STAGES)[number];

export function isWaitingStage(stage: InteractiveStage | null): stage is WaitingStage {
  return WAITING_STAGES.some((known) => known === stage);
}

export function stageAfter(stage: WaitingStage): InteractiveStage {
  const next = INTERACTIVE_STAGES[INTERACTIVE_STAGES.indexOf(stage) + 1];
  if (next === undefined) throw new Error('unreachable: the film comes last');
  return next;
}

/** The stages that come before one, the first first. */
export function stagesBefore(stage: InteractiveStage): WaitingStage[] {
  return WAITING_STAGES.filter(
    (other) => INTERACTIVE_STAGES.indexOf(other) < INTERACTIVE_STAGES.indexOf(stage),
  );
}

/** What stages are called where people read of them. */
export const STAGE_WORDS: Record<
  InteractiveStage,
  { approve: string; begin: string; made: string }
> = {
  story: { approve: 'approve the story', begin: 'Writing the story', made: 'the story' },
  references: {
    approve: 'approve the references',
    begin: 'Gathering pictures and colours',
    made: 'the references',
  },
  storyboard: {
    approve: 'approve the storyboard',
    begin: 'Drawing the storyboard',
    made: 'the panels of the storyboard',
  },
  clips: { approve: 'approve the clips', begin: 'Making the clips', made: 'the clips' },
  film: { approve: 'approve the film', begin: 'Putting the film together', made: 'the film' },
};

/** How far the job is while it waits, in percent, and when a stage begins anew. */
export const WAITING_PERCENT: Record<WaitingStage, number> = {
  story: 8,
  references: 9,
  storyboard: 12,
  clips: 88,
};
export const BEGINNING_PERCENT: Record<WaitingStage, number> = {
  story: 0,
  references: 8,
  storyboard: 9,
  clips: 12,
};
