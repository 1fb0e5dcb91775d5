import { useQueryClient } from '@tanstack/react-query';
import { client, type Generation } from '#web/api/api.ts';
import { isNotFound, messageOf } from '#web/api/failure.ts';
import { count } from '#web/ui/format.ts';
import { tellProblem } from '#web/ui/toast.ts';
import { actUnlessUndone } from '#web/ui/undo.ts';
import { hideAds, showAds } from './hidden-ads.ts';

/** Takes ads out of sight at once; they are deleted when that can no longer be taken back. */
export function useDeleteAds(): (ads: readonly Pick<Generation, 'id'>[]) => void {
  const queries = useQueryClient();

  async function remove(ids: readonly string[]) {
    const failures = await Promise.all(ids.map(removeAd));
    const first = failures.find((failure) => failure !== undefined);
    if (first !== undefined) tellProblem(messageOf(first));
    await queries.invalidateQueries({ queryKey: ['get', '/api/generations'] });
    showAds(ids);
  }

  return (ads) => {
    const ids = ads.map(({ id }) => id);
    hideAds(ids);
    actUnlessUndone({
      sentence: `${count(ids.length, 'ad')} deleted.`,
      act: () => void remove(ids),
      undo: () => showAds(ids),
    });
  };
}

/** Kept alive, so that it is sent also when the page is being left. */
async function removeAd(id: string): Promise<unknown> {
  try {
    const { error } = await client.DELETE('/api/generations/{id}', {
      params: { path: { id } },
      keepalive: true,
    });
    return isNotFound(error) ? undefined : error;
  } catch (failure) {
    return failure;
  }
}
