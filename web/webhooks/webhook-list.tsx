import { useQueryClient } from '@tanstack/react-query';
import { Plus, Webhook } from 'lucide-react';
import { useState } from 'react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { day } from '#web/ui/format.ts';
import { Section } from '#web/ui/section.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { NewWebhook } from './new-webhook.tsx';

const WEBHOOKS = ['get', '/api/webhooks'];

/** Addresses that are told of ads that ended. */
export function WebhookList() {
  const queries = useQueryClient();
  const webhooks = $api.useQuery('get', '/api/webhooks');
  const [isMaking, setIsMaking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: WEBHOOKS });
  return (
    <Section
      title="Webhooks"
      why="Another program is told when an ad of yours is made or fails, signed with a secret."
      actions={
        <Button onClick={() => setIsMaking(true)}>
          <Plus aria-hidden />
          New webhook
        </Button>
      }
    >
      {webhooks.isError && (
        <ErrorState message={messageOf(webhooks.error)} onRetry={() => void webhooks.refetch()} />
      )}
      {webhooks.isPending && <Skeleton className="h-14" />}
      {webhooks.data?.items.length === 0 && (
        <p className="text-sm text-ink-3">No other program is told of your ads.</p>
      )}
      <ul className="divide-y divide-line">
        {webhooks.data?.items.map((webhook) => (
          <Row key={webhook.id} {...webhook} onChanged={() => void refresh()} />
        ))}
      </ul>
      <NewWebhook
        isOpen={isMaking}
        onMade={() => void refresh()}
        onClose={() => setIsMaking(false)}
      />
    </Section>
  );
}

interface RowProps {
  id: string;
  url: string;
  created_at: string;
  onChanged: () => void;
}

function Row({ id, url, created_at: since, onChanged }: RowProps) {
  const params = { path: { id } };
  const test = $api.useMutation('post', '/api/webhooks/{id}/test', {
    onError: (failure) => tellProblem(messageOf(failure)),
  });
  const remove = $api.useMutation('delete', '/api/webhooks/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: () => tell('The webhook is deleted.'),
    onSettled: onChanged,
  });
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-3 py-2">
      <Webhook aria-hidden className="size-5 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1 basis-56 text-sm">
        <p className="font-mono break-all">{url}</p>
        <p role="status" className="text-xs text-ink-3">
          {outcomeOf(test) ?? `since ${day(since)}`}
        </p>
      </div>
      <Button
        size="sm"
        aria-label={`Send ${url} a test`}
        disabled={test.isPending}
        onClick={() => test.mutate({ params })}
      >
        {test.isPending ? 'Sending' : 'Send a test'}
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" aria-label={`Delete ${url}`}>
            Delete
          </Button>
        }
        title="Delete this webhook?"
        confirm="Delete the webhook"
        onConfirm={() => remove.mutate({ params })}
      >
        <span className="break-all">{url}</span> is told nothing any more, also not what it was
        still to be told.
      </ConfirmDialog>
    </li>
  );
}

function outcomeOf({
  data,
}: {
  data: { delivered: boolean; error: string | null } | undefined;
}): string | undefined {
  if (!data) return undefined;
  return data.delivered ? 'The test arrived.' : `The test did not arrive: ${data.error ?? ''}`;
}
