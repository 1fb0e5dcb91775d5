import { useEffect } from 'react';
import { $api } from '#web/api/api.ts';

/** All pictures of a person, page after page: they are filtered here. */
export function useProductImages() {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/product-images',
    { params: { query: { limit: 100 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { list, images: list.data?.pages.flatMap(({ items }) => items) };
}
