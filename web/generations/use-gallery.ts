import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '#web/api/api.ts';
import type { GallerySearch } from './gallery-search.ts';
import { useHiddenAds } from './hidden-ads.ts';

const AT_ONCE = 24;

/** The ads that a search finds, page after page, without those deleted a moment ago. */
export function useGallery(search: GallerySearch) {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/generations',
    { params: { query: { limit: AT_ONCE, ...search } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
      placeholderData: keepPreviousData,
    },
  );
  const hidden = useHiddenAds();
  const all = list.data?.pages.flatMap(({ items }) => items);
  const ads = all?.filter(({ id }) => !hidden.has(id));
  const total = list.data?.pages[0]?.total;
  const gone = (all?.length ?? 0) - (ads?.length ?? 0);
  return { list, ads, total: total === undefined ? undefined : total - gone };
}
