import { useNavigate } from '@tanstack/react-router';
import { Columns2, Download, Trash2, X } from 'lucide-react';
import type { Generation } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { MOST_COMPARED, toCompareSearch } from '#web/ui/compare-search.ts';
import { count } from '#web/ui/format.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { isInTheMaking } from './status-look.ts';

/** What can be done with several ads at once. Why something cannot be done is said instead of it. */
export function SelectionBar({
  ads,
  onDelete,
  onClear,
}: {
  ads: readonly Generation[];
  onDelete: () => void;
  onClear: () => void;
}) {
  const navigate = useNavigate();
  const films = ads.flatMap(({ video_url: film }) => film ?? []);
  const canCompare = ads.length > 1 && films.length === ads.length;
  const isMaking = ads.some(isInTheMaking);
  return (
    <div
      role="region"
      aria-label="Selected ads"
      className="sticky bottom-20 z-10 mx-auto mt-6 flex w-fit max-w-full flex-wrap items-center gap-1 rounded-lg border border-line bg-surface p-1.5 pl-4 shadow-pop md:bottom-6"
    >
      <span role="status" className="tnum mr-2 text-sm font-[560]">
        {count(ads.length, 'ad')} selected
      </span>
      {canCompare &&
        (ads.length > MOST_COMPARED ? (
          <span className="px-2 text-xs text-ink-3">Up to {MOST_COMPARED} can be compared.</span>
        ) : (
          <Button
            variant="ghost"
            onClick={() =>
              void navigate({ to: '/compare', search: toCompareSearch(ads.map(({ id }) => id)) })
            }
          >
            <Columns2 aria-hidden />
            Compare
          </Button>
        ))}
      {films.length > 0 && (
        <Button variant="ghost" onClick={() => films.forEach(download)}>
          <Download aria-hidden />
          Download
        </Button>
      )}
      {isMaking ? (
        <span className="px-2 text-xs text-ink-3">Stop what is in the making to delete it.</span>
      ) : (
        <Button variant="danger" onClick={onDelete}>
          <Trash2 aria-hidden />
          Delete
        </Button>
      )}
      <IconButton label="Select nothing" side="top" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

function download(film: string): void {
  const link = document.createElement('a');
  link.href = `${film}?download=1`;
  link.download = '';
  link.click();
}
