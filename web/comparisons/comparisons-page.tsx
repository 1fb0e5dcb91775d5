import { Link } from '@tanstack/react-router';
import { Columns2, Trophy } from 'lucide-react';
import { $api } from '#web/api/api.ts';
import type { paths } from '#web/api/api.gen.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { cn } from '#web/ui/cn.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { count, moment } from '#web/ui/format.ts';
import { letterOf } from '#web/ui/letter-of.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { ShowMore } from '#web/ui/show-more.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';

type Listed =
  paths['/api/generation-groups']['get']['responses']['200']['content']['application/json']['items'][number];

const GRID = 'grid gap-4 sm:grid-cols-2 xl:grid-cols-3';
const SHOWN = 4;
const MADE = { status: 'completed' } as const;

/** The comparisons there are, the newest first. */
export function ComparisonsPage() {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/generation-groups',
    { params: { query: { limit: 24 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const comparisons = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page>
      <PageHeader
        title="Compare"
        actions={
          comparisons &&
          comparisons.length > 0 && (
            <Link to="/gallery" search={MADE} className={buttonClass({ variant: 'outline' })}>
              Choose from the gallery
            </Link>
          )
        }
      />
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && (
        <div role="status" aria-label="Reading the comparisons" className={GRID}>
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} className="h-64" />
          ))}
        </div>
      )}
      {comparisons?.length === 0 && (
        <EmptyState
          icon={Columns2}
          title="Nothing to compare yet"
          action={
            <>
              <Link to="/create" className={buttonClass({ variant: 'solid' })}>
                Make ads to compare
              </Link>
              <Link to="/gallery" search={MADE} className={buttonClass({ variant: 'outline' })}>
                Choose from the gallery
              </Link>
            </>
          }
        >
          On the page of a new ad, ask for several: one brief in other settings, or several briefs.
          Ads there are already are selected in the gallery. All play side by side.
        </EmptyState>
      )}
      <ul className={GRID}>
        {comparisons?.map((comparison) => (
          <li key={comparison.id}>
            <ComparisonCard comparison={comparison} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </Page>
  );
}

function ComparisonCard({ comparison }: { comparison: Listed }) {
  const { id, variations, winner_generation_id: winnerId, comparison_type } = comparison;
  const winner = variations.findIndex((one) => one.id === winnerId);
  const left = variations.filter(({ status }) => status === 'pending' || status === 'processing');
  return (
    <Link
      to="/compare/$id"
      params={{ id }}
      className="block overflow-hidden rounded-lg border border-line bg-surface shadow-card hover:border-line-strong"
    >
      <span className="flex h-44 gap-0.5 bg-surface-2">
        {variations.slice(0, SHOWN).map((one) => (
          <span
            key={one.id}
            className={cn(
              'relative min-w-0 flex-1 text-ink-3',
              one.thumbnail_url === null && 'hatch',
            )}
          >
            {one.thumbnail_url !== null && (
              <img
                src={one.thumbnail_url}
                alt=""
                loading="lazy"
                className="absolute inset-0 size-full object-cover"
              />
            )}
          </span>
        ))}
      </span>
      <span className="block p-3">
        <span dir="auto" className="line-clamp-2 text-sm font-[540] break-words">
          {comparison_type === 'settings'
            ? variations[0]?.prompt
            : variations.map(({ title, prompt }) => title ?? prompt).join(' / ')}
        </span>
        <span className="mt-1.5 flex flex-wrap items-center gap-2 text-xs text-ink-3">
          {count(variations.length, 'ad')} · {moment(comparison.created_at)}
          {left.length > 0 && <Badge tone="busy">{left.length} in the making</Badge>}
          {winner >= 0 && (
            <Badge tone="good">
              <Trophy aria-hidden className="size-3" />
              {letterOf(winner)} won
            </Badge>
          )}
        </span>
      </span>
    </Link>
  );
}
