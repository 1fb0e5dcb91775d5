import { Link } from '@tanstack/react-router';
import { Clapperboard } from 'lucide-react';
import { $api, type Generation } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { BeatRibbon } from '#web/ui/beat-ribbon.tsx';
import { Badge } from '#web/ui/badge.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { shareOf } from './scene-words.ts';
import { STATUS_LOOK } from './status-look.ts';

const GRID = 'grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-4';

/** The ads there are, the newest first. */
export function GalleryPage() {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/generations',
    { params: { query: { limit: 24 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const ads = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page>
      <PageHeader title="Gallery" />
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Waiting />}
      {ads?.length === 0 && (
        <EmptyState
          icon={Clapperboard}
          title="No ads yet"
          action={
            <Link to="/create" className={buttonClass({ variant: 'solid' })}>
              Make the first one
            </Link>
          }
        >
          Everything you make is found here again.
        </EmptyState>
      )}
      <ul className={GRID}>
        {ads?.map((ad) => (
          <li key={ad.id}>
            <AdCard ad={ad} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <button
          type="button"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className={buttonClass({ className: 'mx-auto mt-6 flex' })}
        >
          Show more
        </button>
      )}
    </Page>
  );
}

function AdCard({ ad }: { ad: Generation }) {
  const { tone, word } = STATUS_LOOK[ad.status];
  const scenes = ad.scene_plan?.scenes ?? [];
  return (
    <Link
      to="/generations/$id"
      params={{ id: ad.id }}
      className="block overflow-hidden rounded-lg border border-line bg-surface shadow-card hover:border-line-strong"
    >
      <span className="grid aspect-[4/5] place-items-center bg-surface-2 text-ink-3">
        {ad.thumbnail_url === null ? (
          <span className="grid size-full place-items-center hatch">
            <Badge tone={tone}>{word}</Badge>
          </span>
        ) : (
          <img src={ad.thumbnail_url} alt="" loading="lazy" className="size-full object-contain" />
        )}
      </span>
      <span className="block p-3">
        {scenes.length > 0 && <BeatRibbon beats={scenes.map(shareOf)} />}
        <span dir="auto" className="mt-2 block truncate text-sm font-[540]">
          {ad.title ?? ad.prompt}
        </span>
        <span className="text-xs text-ink-3">
          {ad.aspect_ratio} · {ad.duration} s
        </span>
      </span>
    </Link>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the ads" className={GRID}>
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} className="h-72" />
      ))}
    </div>
  );
}
