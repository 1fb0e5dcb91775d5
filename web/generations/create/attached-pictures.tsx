import { Check, RotateCcw, X } from 'lucide-react';
import { cn } from '#web/ui/cn.ts';
import type { AttachedPicture, Draft } from './draft.ts';
import type { ChangeDraft } from './use-draft.ts';
import type { UnderWay } from './use-uploads.ts';

const CORNER =
  'absolute -top-2 -right-2 grid size-6 place-items-center rounded-full border border-line bg-surface text-ink-2 shadow-card hover:text-ink [&_svg]:size-3.5';

/** The pictures beside the brief; of several, one is in the ad. */
export function AttachedPictures({
  draft,
  change,
  uploads,
  onRetry,
  onDismiss,
}: {
  draft: Draft;
  change: ChangeDraft;
  uploads: readonly UnderWay[];
  onRetry: (upload: UnderWay) => void;
  onDismiss: (upload: UnderWay) => void;
}) {
  if (draft.pictures.length + uploads.length === 0) return null;

  function remove({ id }: AttachedPicture) {
    change(({ pictures, product_image_id }) => {
      const left = pictures.filter((one) => one.id !== id);
      return {
        pictures: left,
        product_image_id: product_image_id === id ? (left[0]?.id ?? null) : product_image_id,
      };
    });
  }

  return (
    <ul aria-label="Product images" className="flex flex-wrap items-center gap-3 pr-2">
      {draft.pictures.map((picture) => (
        <li key={picture.id} className="relative">
          <button
            type="button"
            aria-pressed={picture.id === draft.product_image_id}
            aria-label={`Show ${picture.name} in the ad`}
            onClick={() => change({ product_image_id: picture.id })}
            className={cn(
              'relative block size-11 overflow-hidden rounded-sm border border-line',
              picture.id === draft.product_image_id &&
                'border-brand shadow-[0_0_0_2px_var(--surface),0_0_0_4px_var(--brand)]',
            )}
          >
            <img src={picture.image_url} alt="" className="size-full object-cover" />
            {picture.id === draft.product_image_id && draft.pictures.length > 1 && (
              <Check
                aria-hidden
                className="absolute bottom-0 left-0 size-4 rounded-tr-sm bg-brand-solid p-0.5 text-on-brand"
              />
            )}
          </button>
          <button
            type="button"
            aria-label={`Leave out ${picture.name}`}
            onClick={() => remove(picture)}
            className={CORNER}
          >
            <X aria-hidden />
          </button>
        </li>
      ))}
      {uploads.map((one) => (
        <li key={one.key} className="relative">
          <Upload upload={one} onRetry={() => onRetry(one)} onDismiss={() => onDismiss(one)} />
        </li>
      ))}
    </ul>
  );
}

function Upload({
  upload: { file, share, problem },
  onRetry,
  onDismiss,
}: {
  upload: UnderWay;
  onRetry: () => void;
  onDismiss: () => void;
}) {
  if (problem === null) {
    const percent = Math.round(share * 100);
    return (
      <span
        role="progressbar"
        aria-label={`Sending ${file.name}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="grid size-11 place-items-center rounded-sm border border-line hatch text-2xs text-ink-2 tnum"
      >
        {percent} %
      </span>
    );
  }
  return (
    <>
      <span className="flex h-11 max-w-64 items-center gap-2 rounded-sm border border-danger bg-danger-wash py-1 pr-4 pl-1.5">
        <button
          type="button"
          aria-label={`Send ${file.name} again`}
          onClick={onRetry}
          className="grid size-8 shrink-0 place-items-center rounded-sm text-danger hover:bg-surface [&_svg]:size-4"
        >
          <RotateCcw aria-hidden />
        </button>
        <span role="alert" className="line-clamp-2 text-2xs text-danger">
          {file.name}: {problem}
        </span>
      </span>
      <button
        type="button"
        aria-label={`Forget ${file.name}`}
        onClick={onDismiss}
        className={CORNER}
      >
        <X aria-hidden />
      </button>
    </>
  );
}
