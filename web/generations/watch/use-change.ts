import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { newIdempotencyKey } from '#web/api/idempotency-key.ts';
import { tellProblem } from '#web/ui/toast.ts';
import { generationOptions } from '../patch-detail.ts';

/** Stops an ad that is being made. */
export function useStop(id: string) {
  const cancel = $api.useMutation('post', '/api/generations/{id}/cancel', useTold(id));
  return {
    stop: () => cancel.mutate({ params: { path: { id } } }),
    isPending: cancel.isPending,
  };
}

/** Has an ad that failed made on. Pressed twice it is tried once. */
export function useRetry(id: string) {
  const retry = $api.useMutation('post', '/api/generations/{id}/retry', useTold(id));
  const key = useRef<string>(null);
  return {
    retry: () => {
      key.current ??= newIdempotencyKey();
      retry.mutate(
        { params: { path: { id }, header: { 'idempotency-key': key.current } } },
        { onSuccess: () => (key.current = null) },
      );
    },
    isPending: retry.isPending,
  };
}

function useTold(id: string) {
  const queries = useQueryClient();
  return {
    onError: (failure: unknown) => tellProblem(messageOf(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: generationOptions(id).queryKey }),
  };
}
