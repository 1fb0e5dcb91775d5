import { notFound } from '@tanstack/react-router';
import { $api } from '#web/api/api.ts';
import { isNotFound } from '#web/api/failure.ts';
import { count } from '#web/ui/format.ts';
import { ComparisonFrame } from './comparison-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';

/** Any ads beside each other, in the order in which they were chosen. */
export function ChosenPage({ ids }: { ids: readonly string[] }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/comparisons', {
    params: { query: { ids: ids.join() } },
  });
  if (isNotFound(error)) notFound({ throw: true });
  return (
    <ComparisonFrame
      title={`${count(ids.length, 'ad')} compared`}
      isWaiting={!data}
      problem={data ? null : error}
      onRetry={() => void refetch()}
    >
      {data && <ComparisonView compared={data} />}
    </ComparisonFrame>
  );
}
