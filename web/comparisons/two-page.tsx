import { notFound } from '@tanstack/react-router';
import { $api } from '#web/api/api.ts';
import { isNotFound } from '#web/api/failure.ts';
import { ComparisonFrame } from './comparison-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';

/** Any two ads beside each other. */
export function TwoPage({ a, b }: { a: string; b: string }) {
  const { data, error, refetch } = $api.useQuery('get', '/api/comparisons/{a}/{b}', {
    params: { path: { a, b } },
  });
  if (isNotFound(error)) notFound({ throw: true });
  return (
    <ComparisonFrame
      title="Two ads compared"
      isWaiting={!data}
      problem={data ? null : error}
      onRetry={() => void refetch()}
    >
      {data && <ComparisonView compared={data} />}
    </ComparisonFrame>
  );
}
