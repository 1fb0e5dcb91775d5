import { Button } from './button.tsx';
import { cn } from './cn.ts';

/** Of an infinite query. */
interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** Leads on where a list has another page. */
export function ShowMore({ list, className }: { list: Pages; className?: string }) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
      className={cn('mx-auto mt-6 flex', className)}
    >
      Show more
    </Button>
  );
}
