import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { $api } from '#web/api/api.ts';
import { newIdempotencyKey } from '#web/api/idempotency-key.ts';
import type { Draft } from './draft.ts';
import { toComparison, toRequest } from './draft-request.ts';

/** Asks for an ad, or for several to compare, and goes to where they are made. Pressed twice it is asked once. */
export function useStart({ forget }: { forget: () => void }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const asked = useRef({ wish: '', key: '', isUnderWay: false });
  const settle = { onSettled: () => void (asked.current.isUnderWay = false) };
  const refresh = () => queries.invalidateQueries({ queryKey: ['get', '/api/generations'] });
  const one = $api.useMutation('post', '/api/generations', {
    ...settle,
    onSuccess: ({ id }) => {
      forget();
      void refresh();
      void navigate({ to: '/generations/$id', params: { id } });
    },
  });
  const several = $api.useMutation('post', '/api/generation-groups', {
    ...settle,
    onSuccess: ({ id }) => {
      forget();
      void refresh();
      void queries.invalidateQueries({ queryKey: ['get', '/api/generation-groups'] });
      void navigate({ to: '/compare/$id', params: { id } });
    },
  });

  function start(draft: Draft, sceneCount: number | undefined): void {
    if (asked.current.isUnderWay) return;
    const wish = JSON.stringify(draft);
    const key = asked.current.wish === wish ? asked.current.key : newIdempotencyKey();
    asked.current = { wish, key, isUnderWay: true };
    const params = { header: { 'idempotency-key': key } };
    if (draft.compare) several.mutate({ body: toComparison(draft, sceneCount), params });
    else one.mutate({ body: toRequest(draft, sceneCount), params });
  }

  return {
    start,
    isPending: one.isPending || several.isPending || one.isSuccess || several.isSuccess,
    failure: one.error ?? several.error,
  };
}
