import { Link } from '@tanstack/react-router';
import { $api, type Generation } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { moment } from '#web/ui/format.ts';
import { Section } from '#web/ui/section.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tellProblem } from '#web/ui/toast.ts';
import { STATUS_LOOK } from './status-look.ts';

/** Only a person's own ads come as events; of all people's this is asked anew. */
const ASK_AGAIN_MS = 5_000;

/** What is being made for anybody, and what waits for its turn. */
export function AdminRuns() {
  const making = useAds('processing');
  const waiting = useAds('pending');
  const failed = making.error ?? waiting.error;
  const ads = [...(making.data?.items ?? []), ...(waiting.data?.items ?? [])];
  return (
    <Section title="At work" why="What is being made for anybody here, and what waits.">
      {failed && (
        <ErrorState
          message={messageOf(failed)}
          onRetry={() => {
            void making.refetch();
            void waiting.refetch();
          }}
        />
      )}
      {(making.isPending || waiting.isPending) && <Skeleton className="h-14" />}
      {making.data && waiting.data && ads.length === 0 && (
        <p className="text-sm text-ink-3">Nothing is being made.</p>
      )}
      <ul className="divide-y divide-line">
        {ads.map((ad) => (
          <Run
            key={ad.id}
            ad={ad}
            onStopped={() => {
              void making.refetch();
              void waiting.refetch();
            }}
          />
        ))}
      </ul>
    </Section>
  );
}

function useAds(status: 'processing' | 'pending') {
  return $api.useQuery(
    'get',
    '/api/generations',
    { params: { query: { status, everyone: 'true', limit: 50, sort: 'created_at_asc' } } },
    { refetchInterval: ASK_AGAIN_MS },
  );
}

function Run({ ad, onStopped }: { ad: Generation; onStopped: () => void }) {
  const { tone, word } = STATUS_LOOK[ad.status];
  const stop = $api.useMutation('post', '/api/generations/{id}/cancel', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSettled: onStopped,
  });
  return (
    <li className="flex min-h-14 items-center gap-3 py-2 text-sm">
      <div className="min-w-0 flex-1">
        <p className="truncate font-[540]">
          <Link to="/generations/$id" params={{ id: ad.id }} className="hover:underline">
            {ad.title ?? ad.prompt}
          </Link>
        </p>
        <p className="tnum flex flex-wrap items-center gap-2 text-xs text-ink-3">
          <Badge tone={tone}>{word}</Badge>
          {ad.status === 'processing' && <span>{ad.progress}%</span>}
          <span>since {moment(ad.created_at)}</span>
        </p>
      </div>
      {ad.cancellation_requested ? (
        <span className="text-xs text-ink-3">Stopping</span>
      ) : (
        <Button
          size="sm"
          aria-label={`Stop ${ad.title ?? ad.prompt}`}
          disabled={stop.isPending}
          onClick={() => stop.mutate({ params: { path: { id: ad.id } } })}
        >
          Stop
        </Button>
      )}
    </li>
  );
}
