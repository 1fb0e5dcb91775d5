import { useEffect, useEffectEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { $api, client } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { tell, tellProblem } from '#web/ui/toast.ts';
import type { Draft } from './draft.ts';
import { draftLike } from './draft-request.ts';

/** Fills the draft in from an ad there is; what was in it can be had back. */
export function useLike(
  id: string | undefined,
  {
    draft,
    replace,
    onFilled,
  }: { draft: Draft; replace: (draft: Draft) => void; onFilled: () => void },
): void {
  const { data: ad, error } = useQuery({
    ...$api.queryOptions('get', '/api/generations/{id}', { params: { path: { id: id ?? '' } } }),
    enabled: id !== undefined,
  });
  const productId = ad?.product_image_id ?? undefined;
  const picture = useQuery({
    queryKey: ['picture of', productId],
    enabled: productId !== undefined,
    // One that was deleted since leaves the ad without it.
    queryFn: async () =>
      (
        await client.GET('/api/product-images/{id}', {
          params: { path: { id: productId ?? '' } },
        })
      ).data ?? null,
  });
  const isThere = ad !== undefined && (productId === undefined || !picture.isPending);

  const fill = useEffectEvent(() => {
    if (!ad || id === undefined) return;
    const before = draft;
    const { data: image } = picture;
    const pictures = image ? [{ id: image.id, name: image.name, image_url: image.image_url }] : [];
    replace(draftLike(ad, pictures));
    tell(
      'Filled in from the ad. Change what should be different.',
      before.prompt === '' ? undefined : () => replace(before),
    );
    onFilled();
  });
  const refuse = useEffectEvent(() => {
    tellProblem(messageOf(error));
    onFilled();
  });
  useEffect(() => {
    if (id !== undefined && isThere) fill();
  }, [id, isThere]);
  useEffect(() => {
    if (id !== undefined && error) refuse();
  }, [id, error]);
}
