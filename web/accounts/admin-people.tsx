import { useQueryClient } from '@tanstack/react-query';
import { $api, type User } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Badge } from '#web/ui/badge.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { day } from '#web/ui/format.ts';
import { Section } from '#web/ui/section.tsx';
import { ShowMore } from '#web/ui/show-more.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { BudgetCell } from './budget-cell.tsx';
import { useMe } from './me.ts';
import { PersonMenu } from './person-menu.tsx';

const PEOPLE = { queryKey: ['get', '/api/users'] };

/** Who may come in, do what, and spend how much. */
export function AdminPeople() {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/users',
    { params: { query: { limit: 20 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const people = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Section
      title="People"
      why="Who is switched off is signed out at once. The last superuser stays one."
    >
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton className="h-40" />}
      {people && <People people={people} />}
      <ShowMore list={list} className="mx-0 mt-4" />
    </Section>
  );
}

function People({ people }: { people: readonly User[] }) {
  const me = useMe();
  const queries = useQueryClient();
  const settle = {
    onError: (failure: unknown) => tellProblem(messageOf(failure)),
    onSettled: () => queries.invalidateQueries(PEOPLE),
  };
  const change = $api.useMutation('patch', '/api/users/{id}', settle);
  const remove = $api.useMutation('delete', '/api/users/{id}', {
    ...settle,
    onSuccess: () => tell('Deleted, with everything of theirs.'),
  });
  return (
    <ul className="divide-y divide-line">
      {people.map((person) => (
        <li
          key={person.id}
          className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm"
        >
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-2 font-[540]">
              {person.username}
              <Rights person={person} isMe={person.id === me.id} />
            </p>
            <p className="truncate text-xs text-ink-3">
              {person.email} · since {day(person.created_at)}
            </p>
          </div>
          <BudgetCell person={person} />
          <PersonMenu
            person={person}
            isMe={person.id === me.id}
            onChange={(body) => change.mutate({ body, params: { path: { id: person.id } } })}
            onDelete={() => remove.mutate({ params: { path: { id: person.id } } })}
          />
        </li>
      ))}
    </ul>
  );
}

function Rights({ person, isMe }: { person: User; isMe: boolean }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {isMe && <Badge>You</Badge>}
      {person.is_superuser && <Badge tone="good">Superuser</Badge>}
      {!person.is_active && <Badge tone="bad">Switched off</Badge>}
    </span>
  );
}
