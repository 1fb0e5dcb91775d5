import { useQueryClient } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { moment } from '#web/ui/format.ts';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { readDevice } from './read-device.ts';

export const SESSIONS = ['get', '/api/auth/sessions'];

/** Every browser and program one is signed in with; all but this one can be signed out. */
export function SessionList() {
  const queries = useQueryClient();
  const sessions = $api.useQuery('get', '/api/auth/sessions');
  const end = $api.useMutation('delete', '/api/auth/sessions/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: () => tell('Signed out there.'),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
  if (sessions.isError) {
    return (
      <ErrorState message={messageOf(sessions.error)} onRetry={() => void sessions.refetch()} />
    );
  }
  if (!sessions.data) return <Skeleton className="h-14" />;
  return (
    <ul className="divide-y divide-line">
      {sessions.data.items.map((session) => {
        const device = readDevice(session.user_agent);
        return (
          <li key={session.id} className="flex min-h-14 items-center gap-3 py-2">
            <DeviceIcon isPhone={device.isPhone} />
            <div className="min-w-0 flex-1 text-sm">
              <p className="flex flex-wrap items-center gap-2 font-[540]">
                {device.name}
                {session.is_current && <Badge tone="good">This one</Badge>}
              </p>
              <p className="tnum text-xs text-ink-3">
                {session.address} · last seen {moment(session.last_seen_at)}
              </p>
            </div>
            {!session.is_current && (
              <Button
                size="sm"
                aria-label={`Sign out ${device.name}, last seen ${moment(session.last_seen_at)}`}
                disabled={end.isPending}
                onClick={() => end.mutate({ params: { path: { id: session.id } } })}
              >
                Sign out
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function DeviceIcon({ isPhone }: { isPhone: boolean }) {
  const className = 'size-5 shrink-0 text-ink-3';
  return isPhone ? (
    <Smartphone aria-hidden className={className} />
  ) : (
    <Monitor aria-hidden className={className} />
  );
}
