import { ImagePlus, Images, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';
import type { ProductImage } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { cn } from '#web/ui/cn.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ErrorState } from '#web/ui/error-state.tsx';
import { count } from '#web/ui/format.ts';
import { Page } from '#web/ui/page.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { SearchField } from '#web/ui/search-field.tsx';
import { Select } from '#web/ui/select.tsx';
import { Skeleton } from '#web/ui/skeleton.tsx';
import { categoriesOf, findImages } from './find-images.ts';
import { ImageDialog } from './image-dialog.tsx';
import { UploadList } from './upload-list.tsx';
import { useProductImages } from './use-product-images.ts';
import { useUploads } from './use-uploads.ts';

const GRID = 'grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4 xl:grid-cols-5';

/** Pictures of what is advertised. Dropped anywhere on the page, they are sent. */
export function ProductsPage() {
  const { list, images } = useProductImages();
  const { uploads, add, retry, putAway } = useUploads();
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted, refused) => add([...accepted, ...refused.map(({ file }) => file)]),
    noClick: true,
    noKeyboard: true,
  });
  return (
    <div
      {...getRootProps()}
      className={cn('min-h-[calc(100dvh-5rem)] md:min-h-dvh', isDragActive && 'bg-brand-wash')}
    >
      <input {...getInputProps({ 'aria-label': 'Product images' })} />
      <Page>
        <PageHeader
          title="Product images"
          below={
            <span>
              {isDragActive
                ? 'Let go to send them.'
                : 'Drop pictures anywhere here, or choose them.'}
            </span>
          }
          actions={
            <Button variant="solid" onClick={open}>
              <ImagePlus aria-hidden />
              Add pictures
            </Button>
          }
        />
        {list.isError && (
          <ErrorState message={messageOf(list.error)} onRetry={() => void list.refetch()} />
        )}
        {uploads.length > 0 && <UploadList uploads={uploads} onRetry={retry} onPutAway={putAway} />}
        {list.isPending && <Waiting />}
        {images?.length === 0 && (
          <EmptyState icon={Images} title="No product images yet">
            JPEG, PNG, WebP, AVIF, GIF or TIFF of at most 20 MB each. What a camera wrote into them
            is taken out.
          </EmptyState>
        )}
        {images && images.length > 0 && <Pictures images={images} />}
      </Page>
    </div>
  );
}

function Pictures({ images }: { images: readonly ProductImage[] }) {
  const [words, setWords] = useState('');
  const [category, setCategory] = useState('');
  const [openId, setOpenId] = useState<string>();
  const found = findImages(images, words, category);
  const opened = images.find(({ id }) => id === openId);
  const categories = categoriesOf(images);
  return (
    <>
      <div className="my-5 flex flex-wrap items-center gap-2">
        <SearchField
          label="Search names and tags"
          value={words}
          onChange={setWords}
          className="w-full sm:w-72"
        />
        {categories.length > 0 && (
          <Select
            isCompact
            label="Category"
            value={category}
            options={[
              { value: '', label: 'Any category' },
              ...categories.map((one) => ({ value: one, label: one })),
            ]}
            onChange={setCategory}
          />
        )}
        <span role="status" className="tnum ml-auto text-xs text-ink-3">
          {count(found.length, 'picture')}
        </span>
      </div>
      {found.length === 0 && (
        <EmptyState icon={SearchX} title="No picture is like that">
          Nothing has these words in its name, description or tags.
        </EmptyState>
      )}
      <ul className={GRID}>
        {found.map((image) => (
          <li key={image.id}>
            <ImageCard image={image} onOpen={() => setOpenId(image.id)} />
          </li>
        ))}
      </ul>
      {opened && <ImageDialog image={opened} onClose={() => setOpenId(undefined)} />}
    </>
  );
}

function ImageCard({ image, onOpen }: { image: ProductImage; onOpen: () => void }) {
  return (
    <button
      type="button"
      onClick={onOpen}
      className="block w-full overflow-hidden rounded-lg border border-line bg-surface text-left shadow-card transition-[border-color] duration-150 hover:border-line-strong"
    >
      <span className="relative block aspect-square bg-surface-2">
        <img
          src={image.image_url}
          alt={image.description ?? ''}
          loading="lazy"
          decoding="async"
          className="absolute inset-3 size-[calc(100%-24px)] object-contain"
        />
      </span>
      <span className="block p-3">
        <span dir="auto" className="block truncate text-sm font-[540]">
          {image.name}
        </span>
        <span className="block truncate text-xs text-ink-3">
          {[image.category, ...(image.tags ?? [])].filter(Boolean).join(' · ') || 'No tags'}
        </span>
      </span>
    </button>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Reading the pictures" className={cn(GRID, 'mt-5')}>
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} className="aspect-[4/5] rounded-lg" />
      ))}
    </div>
  );
}
