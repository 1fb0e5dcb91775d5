import { Check } from 'lucide-react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { cn } from '#web/ui/cn.ts';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Modal } from '#web/ui/modal.tsx';
import { ShowMore } from '#web/ui/show-more.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';

export interface LibraryPicture {
  id: string;
  name: string;
  image_url: string;
}

/** Product images one has already. */
export function PictureLibrary({
  isOpen,
  onClose,
  chosen,
  onChoose,
}: {
  isOpen: boolean;
  onClose: () => void;
  /** By their ids. */
  chosen: readonly string[];
  onChoose: (picture: LibraryPicture) => void;
}) {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/product-images',
    { params: { query: { limit: 24 } } },
    {
      enabled: isOpen,
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
    },
  );
  const images = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Modal title="Your product images" isOpen={isOpen} onClose={onClose}>
      {list.isError && (
        <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
      )}
      {images?.length === 0 && (
        <p className="text-sm text-ink-2">
          None yet. What you drop on the brief is kept here as well.
        </p>
      )}
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4">
        {list.isPending &&
          Array.from({ length: 8 }, (_, index) => (
            <li key={index}>
              <Skeleton className="aspect-square" />
            </li>
          ))}
        {images?.map((image) => {
          const isChosen = chosen.includes(image.id);
          return (
            <li key={image.id}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  onChoose(image);
                  onClose();
                }}
                className={cn(
                  'block w-full overflow-hidden rounded-md border border-line text-left hover:border-line-strong',
                  isChosen && 'border-brand',
                )}
              >
                <span className="relative block aspect-square bg-surface-2">
                  <img
                    src={image.image_url}
                    alt=""
                    loading="lazy"
                    className="size-full object-contain"
                  />
                  {isChosen && (
                    <Check
                      aria-hidden
                      className="absolute right-1 bottom-1 size-5 rounded-full bg-brand-solid p-1 text-on-brand"
                    />
                  )}
                </span>
                <span className="block truncate px-2 py-1 text-2xs text-ink-2">{image.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore list={list} className="mt-4" />
    </Modal>
  );
}
