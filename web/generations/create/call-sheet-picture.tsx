import { fitInto } from '../shapes.ts';
import type { Draft } from './draft.ts';

/** The ad's shape, with its product in it where there is a picture. */
export function CallSheetPicture({ draft }: { draft: Draft }) {
  const picture = draft.pictures.find(({ id }) => id === draft.product_image_id);
  return (
    <div className="hidden h-44 place-items-center bg-surface-2 p-3 text-ink-3 lg:grid">
      <div className="grid h-38 w-full place-items-center">
        <div
          style={fitInto(draft.aspect_ratio, '9.5rem')}
          className="overflow-hidden rounded-sm border border-line bg-surface shadow-card"
        >
          {picture ? (
            <img src={picture.image_url} alt="" className="size-full object-cover" />
          ) : (
            <div className="size-full hatch" />
          )}
        </div>
      </div>
    </div>
  );
}
