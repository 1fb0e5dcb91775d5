import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { $api, type ProductImage } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { cn } from '#web/ui/cn.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { CONTROL, Field, TextField } from '#web/ui/field.tsx';
import { bytes, day, usedBy } from '#web/ui/format.ts';
import { Modal } from '#web/ui/modal.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';

const USUAL_CATEGORIES = ['product-shot', 'lifestyle', 'detail', 'packaging'];
const IMAGES = { queryKey: ['get', '/api/product-images'] };

/** One picture, large, with what is known of it. */
export function ImageDialog({ image, onClose }: { image: ProductImage; onClose: () => void }) {
  return (
    <Modal title={image.name} isOpen onClose={onClose} className="w-[min(52rem,calc(100vw-2rem))]">
      <div className="grid gap-5 md:grid-cols-2">
        <div>
          <div className="grid aspect-square place-items-center rounded-lg bg-surface-2 p-3">
            <img
              src={image.image_url}
              alt={image.description ?? image.name}
              className="max-h-full max-w-full object-contain"
            />
          </div>
          <p className="tnum mt-2 flex flex-wrap gap-x-3 text-xs text-ink-3">
            <span>
              {image.image_width} × {image.image_height}
            </span>
            <span>{bytes(image.file_size_bytes)}</span>
            <span>{day(image.created_at)}</span>
            <span>{usedBy(image.ads)}</span>
          </p>
        </div>
        <ImageForm image={image} onClose={onClose} />
      </div>
    </Modal>
  );
}

function ImageForm({ image, onClose }: { image: ProductImage; onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState(image.name);
  const [description, setDescription] = useState(image.description ?? '');
  const [category, setCategory] = useState(image.category ?? '');
  const [tags, setTags] = useState((image.tags ?? []).join(', '));
  const save = $api.useMutation('patch', '/api/product-images/{id}', {
    onSuccess: async () => {
      await queries.invalidateQueries(IMAGES);
      tell('Saved.');
      onClose();
    },
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const body = {
      name,
      description: description.trim() === '' ? null : description,
      category: category.trim() === '' ? null : category,
      tags: tags.split(',').flatMap((tag) => tag.trim() || []),
    };
    save.mutate({ body, params: { path: { id: image.id } } });
  }

  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <TextField label="Name" value={name} onChange={({ target }) => setName(target.value)} />
      <Field label="Description" hint="Read out to those who do not see the picture.">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            dir="auto"
            value={description}
            onChange={({ target }) => setDescription(target.value)}
            className={cn(CONTROL, 'resize-y py-2')}
          />
        )}
      </Field>
      <TextField
        label="Category"
        list="categories"
        value={category}
        onChange={({ target }) => setCategory(target.value)}
      />
      <datalist id="categories">
        {USUAL_CATEGORIES.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <TextField
        label="Tags, with commas"
        value={tags}
        onChange={({ target }) => setTags(target.value)}
      />
      {save.error && (
        <p role="alert" className="text-sm text-danger">
          {messageOf(save.error)}
        </p>
      )}
      <div className="mt-auto flex flex-wrap justify-between gap-2 pt-2">
        <Delete image={image} onDeleted={onClose} />
        <Button type="submit" variant="solid" disabled={save.isPending}>
          {save.isPending ? 'Saving' : 'Save'}
        </Button>
      </div>
    </form>
  );
}

function Delete({ image, onDeleted }: { image: ProductImage; onDeleted: () => void }) {
  const queries = useQueryClient();
  const remove = $api.useMutation('delete', '/api/product-images/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: async () => {
      await queries.invalidateQueries(IMAGES);
      tell(`${image.name} deleted.`);
      onDeleted();
    },
  });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" disabled={remove.isPending}>
          <Trash2 aria-hidden />
          Delete
        </Button>
      }
      title={`Delete ${image.name}?`}
      confirm="Delete the picture"
      onConfirm={() => remove.mutate({ params: { path: { id: image.id } } })}
    >
      {usedBy(image.ads)} The picture goes for good
      {image.ads > 0 ? '; ads that show it stay as they are.' : '.'}
    </ConfirmDialog>
  );
}
