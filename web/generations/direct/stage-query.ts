import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { $api } from '#web/api/api.ts';
import type { components } from '#web/api/api.gen.ts';
import { messageOf } from '#web/api/failure.ts';
import { newIdempotencyKey } from '#web/api/idempotency-key.ts';
import { tellProblem } from '#web/ui/toast.ts';
import { generationOptions, stageOptions } from '../patch-detail.ts';

export type GenerationStage = components['schemas']['GenerationStage'];
export type WaitingStage = GenerationStage['back'][number]['stage'];

/** A person's words on what waits. Whatever comes of them, the page reads anew how the ad stands. */
export function useWords({ generation_id: id, turn, stage: at }: GenerationStage) {
  const queries = useQueryClient();
  const told = {
    onError: (failure: unknown) => tellProblem(messageOf(failure)),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: generationOptions(id).queryKey });
      await queries.invalidateQueries({ queryKey: stageOptions(id).queryKey });
    },
  };
  const approval = $api.useMutation('post', '/api/generations/{id}/approve', told);
  const feedback = $api.useMutation('post', '/api/generations/{id}/feedback', told);
  const story = $api.useMutation('put', '/api/generations/{id}/story', told);
  const references = $api.useMutation('put', '/api/generations/{id}/references', told);
  const back = $api.useMutation('post', '/api/generations/{id}/back', told);
  // One key a turn: what is pressed twice is bought once.
  const keys = useRef<Record<string, string>>({});
  const path = { id };
  const paid = (word: string) => ({
    path,
    header: { 'idempotency-key': (keys.current[`${word} ${turn}`] ??= newIdempotencyKey()) },
  });
  const stage = at as WaitingStage;

  return {
    approve: () => approval.mutate({ params: paid('approve'), body: { stage, turn } }),
    askAnew: (note: string, sceneNumber?: number) =>
      feedback.mutate({
        params: paid(`anew ${sceneNumber ?? ''} ${note}`),
        body: {
          ...{ stage, note, turn },
          ...(sceneNumber !== undefined && { scene_number: sceneNumber }),
        },
      }),
    editStory: (edit: StoryEdit, then: () => void) =>
      story.mutate({ params: { path }, body: { ...edit, turn } }, { onSuccess: then }),
    chooseReferences: (choice: ReferenceChoice) =>
      references.mutate({ params: { path }, body: { ...choice, turn } }),
    goBack: (to: WaitingStage) => back.mutate({ params: { path }, body: { stage: to, turn } }),
    isBusy: [approval, feedback, story, references, back].some(({ isPending }) => isPending),
  };
}

export interface StoryEdit {
  scenes: { scene_number: number; headline: string; support: string | null }[];
  call_to_action: string;
}

export interface ReferenceChoice {
  /** Null: without one. */
  product_image_id?: string | null;
  brand_style_id?: string | null;
  /** Empty: those of brand, product or tone. */
  palette?: string[];
}

export type Words = ReturnType<typeof useWords>;
