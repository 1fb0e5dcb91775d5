import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Columns2 } from 'lucide-react';
import { $api, type Generation, type GenerationDetail } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { cn } from '#web/ui/cn.ts';
import { ErrorState } from '#web/ui/error-state.tsx';
import { moment } from '#web/ui/format.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { generationOptions } from '../patch-detail.ts';
import { STATUS_LOOK } from '../status-look.ts';
import { whatChanged } from './what-changed.ts';

/** Where an ad comes from and what was made of it, each with what changed. */
export function VersionsPanel({ ad }: { ad: GenerationDetail }) {
  const parentId = ad.parent_generation_id;
  const parent = useQuery({ ...generationOptions(parentId ?? ''), enabled: parentId !== null });
  const children = $api.useQuery('get', '/api/generations/{id}/versions', {
    params: { path: { id: ad.id } },
  });
  const details = useQueries({
    queries: (children.data?.items ?? []).map(({ id }) => generationOptions(id)),
  });
  if (children.error)
    return (
      <ErrorState message={messageOf(children.error)} onRetry={() => void children.refetch()} />
    );
  if (!children.data) return <Skeleton className="m-4 h-28" />;
  const made = children.data.items.map((one, index) => details[index]?.data ?? one);

  return (
    <div className="p-4">
      <ul aria-label="Versions" className="space-y-1 text-sm">
        {parent.data && <Version ad={parent.data} beside={ad.id} />}
        <li className={cn(parent.data && 'ml-4 border-l border-line pl-3')}>
          <Row ad={ad} isThis changes={parent.data ? whatChanged(parent.data, ad) : []} />
          {made.length > 0 && (
            <ul className="ml-4 space-y-1 border-l border-line pt-1 pl-3">
              {made.map((one) => (
                <Version key={one.id} ad={one} beside={ad.id} changes={whatChanged(ad, one)} />
              ))}
            </ul>
          )}
        </li>
      </ul>
      {parentId === null && made.length === 0 && (
        <p className="mt-4 text-sm text-ink-3">
          This is the first and only version. A scene that is taken again makes the next one;
          nothing is overwritten.
        </p>
      )}
    </div>
  );
}

function Version({
  ad,
  beside,
  changes = [],
}: {
  ad: Generation;
  /** The one whose page this is. */
  beside: string;
  changes?: string[];
}) {
  return (
    <li>
      <Link
        to="/generations/$id"
        params={{ id: ad.id }}
        className="block rounded-md hover:bg-surface-2"
      >
        <Row ad={ad} changes={changes} />
      </Link>
      {ad.status === 'completed' && (
        <Link
          to="/compare"
          search={{ a: beside, b: ad.id }}
          className={buttonClass({ variant: 'ghost', size: 'sm', className: 'ml-14' })}
        >
          <Columns2 aria-hidden />
          Compare the two
        </Link>
      )}
    </li>
  );
}

function Row({
  ad,
  changes,
  isThis = false,
}: {
  ad: Generation;
  changes: string[];
  isThis?: boolean;
}) {
  const { tone, word } = STATUS_LOOK[ad.status];
  return (
    <span
      aria-current={isThis ? 'page' : undefined}
      className={cn('flex gap-3 rounded-md p-2', isThis && 'bg-brand-wash')}
    >
      <span className="grid size-12 shrink-0 place-items-center overflow-hidden rounded-sm bg-surface-3">
        {ad.thumbnail_url !== null && (
          <img src={ad.thumbnail_url} alt="" className="size-full object-cover" />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className="truncate font-[560]">
            {ad.title ?? ad.prompt}
          </span>
          {isThis ? (
            <span className="ml-auto text-2xs font-[560] text-brand">this one</span>
          ) : (
            <span className="ml-auto">
              <Badge tone={tone}>{word}</Badge>
            </span>
          )}
        </span>
        <span className="block text-xs text-ink-3">{moment(ad.created_at)}</span>
        {changes.map((change) => (
          <span key={change} dir="auto" className="block text-xs text-ink-2">
            {change}
          </span>
        ))}
      </span>
    </span>
  );
}
