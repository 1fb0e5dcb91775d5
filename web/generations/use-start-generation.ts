import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { $api, type GenerationRequest } from '#web/api/api.ts';
import { newIdempotencyKey } from '#web/api/idempotency-key.ts';

/** Asks for an ad and goes to where it is made. The same wish pressed twice is one ad. */
export function useStartGeneration() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const asked = useRef({ wish: '', key: '' });
  const mutation = $api.useMutation('post', '/api/generations', {
    onSuccess: (generation) => {
      asked.current = { wish: '', key: '' };
      void queries.invalidateQueries({ queryKey: ['get', '/api/generations'] });
      void navigate({ to: '/generations/$id', params: { id: generation.id } });
    },
  });

  function start(body: GenerationRequest): void {
    if (mutation.isPending) return;
    const wish = JSON.stringify(body);
    if (asked.current.wish !== wish) asked.current = { wish, key: newIdempotencyKey() };
    mutation.mutate({
      body,
      params: { header: { 'idempotency-key': asked.current.key } },
    });
  }

  return { start, isPending: mutation.isPending, failure: mutation.error };
}
