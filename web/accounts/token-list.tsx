import { useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { day } from '#web/ui/format.ts';
import { Section } from '#web/ui/section.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { NewToken } from './new-token.tsx';

const TOKENS = ['get', '/api/auth/tokens'];

/** Tokens for programs: made, shown once, ended. */
export function TokenList() {
  const queries = useQueryClient();
  const tokens = $api.useQuery('get', '/api/auth/tokens');
  const [isMaking, setIsMaking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: TOKENS });
  const end = $api.useMutation('delete', '/api/auth/tokens/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: () => tell('The token is ended.'),
    onSettled: refresh,
  });
  return (
    <Section
      title="API tokens"
      why="For programs that make ads in your name. They send it as a bearer token."
      actions={
        <Button onClick={() => setIsMaking(true)}>
          <Plus aria-hidden />
          New token
        </Button>
      }
    >
      {tokens.isError && (
        <ErrorState message={messageOf(tokens.error)} onRetry={() => void tokens.refetch()} />
      )}
      {tokens.isPending && <Skeleton className="h-14" />}
      {tokens.data?.items.length === 0 && (
        <p className="text-sm text-ink-3">No program has a token.</p>
      )}
      <ul className="divide-y divide-line">
        {tokens.data?.items.map((token) => (
          <li key={token.id} className="flex min-h-14 items-center gap-3 py-2">
            <KeyRound aria-hidden className="size-5 shrink-0 text-ink-3" />
            <div className="min-w-0 flex-1 text-sm">
              <p className="flex flex-wrap items-center gap-2 font-[540] break-words">
                {token.name}
                {token.scopes.map((scope) => (
                  <Badge key={scope}>{scope}</Badge>
                ))}
              </p>
              <p className="tnum text-xs text-ink-3">
                {lifeOf(token.expires_at)} ·{' '}
                {token.last_used_at === null
                  ? 'never used'
                  : `last used ${day(token.last_used_at)}`}
              </p>
            </div>
            <ConfirmDialog
              trigger={
                <Button size="sm" aria-label={`End ${token.name}`}>
                  End
                </Button>
              }
              title={`End ${token.name}?`}
              confirm="End the token"
              onConfirm={() => end.mutate({ params: { path: { id: token.id } } })}
            >
              Programs that use it are refused from now on.
            </ConfirmDialog>
          </li>
        ))}
      </ul>
      <NewToken
        isOpen={isMaking}
        onMade={() => void refresh()}
        onClose={() => setIsMaking(false)}
      />
    </Section>
  );
}

const lifeOf = (end: string) =>
  new Date(end) < new Date() ? `ended ${day(end)}` : `until ${day(end)}`;
