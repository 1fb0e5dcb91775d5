import { RotateCcw, X } from 'lucide-react';
import { Button } from '#web/ui/button.tsx';
import { bytes } from '#web/ui/format.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { UploadState } from './use-uploads.ts';

/** Pictures on their way, each with how far it is or why it was not taken. */
export function UploadList({
  uploads,
  onRetry,
  onPutAway,
}: {
  uploads: readonly UploadState[];
  onRetry: (one: UploadState) => void;
  onPutAway: (key: number) => void;
}) {
  return (
    <ul aria-label="Pictures on their way" className="mt-4 space-y-2">
      {uploads.map((one) => (
        <li
          key={one.key}
          className="flex items-center gap-3 rounded-md border border-line bg-surface px-3 py-2"
        >
          <div className="min-w-0 flex-1">
            <div className="flex justify-between gap-3 text-sm">
              <span className="truncate font-[540]">{one.file.name}</span>
              <span className="tnum shrink-0 text-xs text-ink-3">{bytes(one.file.size)}</span>
            </div>
            {one.failure === undefined ? (
              <Bar share={one.share} name={one.file.name} />
            ) : (
              <p role="alert" className="text-xs text-danger">
                {one.failure}
              </p>
            )}
          </div>
          {one.failure !== undefined && (
            <>
              <Button size="sm" onClick={() => onRetry(one)}>
                <RotateCcw aria-hidden />
                Try again
              </Button>
              <IconButton label={`Put ${one.file.name} away`} onClick={() => onPutAway(one.key)}>
                <X aria-hidden />
              </IconButton>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Bar({ share, name }: { share: number; name: string }) {
  return (
    <div
      role="progressbar"
      aria-label={`How much of ${name} is sent`}
      aria-valuenow={Math.round(share * 100)}
      className="mt-1.5 h-1 overflow-hidden rounded-full bg-surface-3"
    >
      <div
        style={{ width: `${share * 100}%` }}
        className="h-full rounded-full bg-brand-solid transition-[width] duration-200"
      />
    </div>
  );
}
