import { useQuery } from '@tanstack/react-query';
import { LoaderCircle, MessagesSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Generation } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { conversationOptions } from '../patch-detail.ts';
import { MessageItem } from './message-item.tsx';

/** A reader who scrolled up further than this reads on undisturbed. */
const NEAR_THE_END_PX = 80;

/** What the agents say to each other, as they say it. */
export function ConversationPanel({ ad }: { ad: Generation }) {
  const { data, error, refetch } = useQuery(conversationOptions(ad.id));
  const log = useRef<HTMLDivElement>(null);
  const count = data?.items.length ?? 0;
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    const last = element.querySelector('ol > li:last-of-type')?.clientHeight ?? 0;
    if (scrollHeight - scrollTop - clientHeight < NEAR_THE_END_PX + last)
      element.scrollTop = scrollHeight;
  }, [count]);

  if (error) return <ErrorState message={messageOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="m-4 h-40" />;
  const isTalking = ad.status === 'processing' && ad.scene_plan === null;
  if (count === 0 && !isTalking) {
    return (
      <div className="p-4">
        <EmptyState icon={MessagesSquare} title="Nobody argued">
          {ad.scene_plan === null
            ? 'What is said about the story is read here.'
            : 'Our rules wrote this story in one go. In master mode a director and critics argue over it.'}
        </EmptyState>
      </div>
    );
  }
  return (
    <div
      ref={log}
      role="log"
      aria-live="off"
      aria-label="Conversation"
      tabIndex={0}
      className="h-full overflow-y-auto px-4 py-4 -outline-offset-2"
    >
      <ol className="space-y-5">
        {data.items.map((message) => (
          <MessageItem key={`${message.role} ${message.timestamp}`} message={message} />
        ))}
        {isTalking && (
          <li className="flex items-center gap-3 text-xs text-ink-3">
            <span className="grid size-7 place-items-center rounded-full border border-dashed border-line-strong">
              <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
            </span>
            {ad.current_step ?? 'The next one thinks'}
          </li>
        )}
      </ol>
    </div>
  );
}
