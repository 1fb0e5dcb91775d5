import { useQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { isNotFound, messageOf } from '#web/api/failure.ts';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { generationOptions } from '../patch-detail.ts';
import { AdView } from './ad-view.tsx';
import type { AdSearch } from './search.ts';

/** One ad: in the making, made, or failed. */
export function AdPage({
  id,
  search,
  onSearch,
}: {
  id: string;
  search: AdSearch;
  onSearch: (search: AdSearch) => void;
}) {
  const { data: ad, error, refetch } = useQuery(generationOptions(id));
  if (isNotFound(error)) notFound({ throw: true });
  return (
    <Page className="max-w-[1400px]">
      {!ad && error && <h1 className="sr-only">Ad</h1>}
      {!ad && error && <ErrorState message={messageOf(error)} onRetry={() => void refetch()} />}
      {!ad && !error && <Waiting />}
      {ad && <AdView key={id} ad={ad} search={search} onSearch={onSearch} />}
    </Page>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the ad">
      <Skeleton className="mb-6 h-20 w-2/3" />
      <Skeleton className="mb-6 h-18 w-full" />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_412px]">
        <Skeleton className="h-[60vh]" />
        <Skeleton className="h-[60vh]" />
      </div>
    </div>
  );
}
