import { ImagePlus, Images } from 'lucide-react';
import { type ClipboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { type FileRejection, useDropzone } from 'react-dropzone';
import { buttonClass } from '#web/ui/button-class.ts';
import { Card } from '#web/ui/card.tsx';
import { cn } from '#web/ui/cn.ts';
import { PictureLibrary } from '../picture-library.tsx';
import { AttachedPictures } from './attached-pictures.tsx';
import { type AttachedPicture, type Draft, MAX_PROMPT_LENGTH } from './draft.ts';
import { ExampleBriefs } from './example-briefs.tsx';
import { ProductPage } from './product-page.tsx';
import type { ChangeDraft } from './use-draft.ts';
import { useUploads } from './use-uploads.ts';

const MAX_MEGABYTES = 20;
const ACCEPTED = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/avif': ['.avif'],
  'image/gif': ['.gif'],
  'image/tiff': ['.tif', '.tiff'],
};

/** The sentence, with the pictures it speaks of: dropped, pasted or chosen. */
export function BriefCard({
  draft,
  change,
  brand,
}: {
  draft: Draft;
  change: ChangeDraft;
  brand: ReactNode;
}) {
  const id = useId();
  const brief = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<string[]>([]);
  const [isLibraryOpen, setLibraryOpen] = useState(false);
  const attach = (picture: AttachedPicture) => change((before) => attached(before, picture));
  const { uploads, add, retry, dismiss } = useUploads(attach);
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    accept: ACCEPTED,
    maxSize: MAX_MEGABYTES * 1_000_000,
    noClick: true,
    noKeyboard: true,
    onDrop: (good, bad) => {
      setRefused(bad.map(sayWhy));
      add(good);
    },
  });

  function paste({ clipboardData }: ClipboardEvent) {
    const pictures = [...clipboardData.files].filter(({ type }) => type in ACCEPTED);
    add(pictures);
  }

  return (
    <div {...getRootProps()} onPaste={paste}>
      <Card
        className={cn(
          'shadow-pop transition-colors focus-within:border-brand',
          isDragActive && 'border-brand bg-brand-wash',
        )}
      >
        <label htmlFor={id} className="sr-only">
          What the ad is for, in a sentence
        </label>
        <textarea
          ref={brief}
          id={id}
          rows={4}
          dir="auto"
          required
          maxLength={MAX_PROMPT_LENGTH}
          aria-describedby={`${id}-hint`}
          value={draft.prompt}
          onChange={({ target }) => change({ prompt: target.value })}
          placeholder="Cold brew for people whose mornings start before they do"
          className="block field-sizing-content max-h-[50dvh] min-h-[118px] w-full resize-none rounded-t-lg bg-transparent px-5 pt-4.5 pb-2 text-lg outline-none placeholder:text-ink-3"
        />
        <input {...getInputProps({ 'aria-label': 'Product images from this device' })} />
        <div className="flex flex-wrap items-center gap-2 px-4 pb-3.5">
          <AttachedPictures
            {...{ draft, change, uploads }}
            onRetry={retry}
            onDismiss={({ key }) => dismiss(key)}
          />
          <button
            type="button"
            onClick={open}
            className={buttonClass({
              className: 'h-11 border-dashed border-line-strong text-ink-2',
            })}
          >
            <ImagePlus aria-hidden />
            Product image
          </button>
          <button
            type="button"
            onClick={() => setLibraryOpen(true)}
            className={buttonClass({ className: 'h-11 text-ink-2' })}
          >
            <Images aria-hidden />
            Library
          </button>
          {brand}
        </div>
        <ProductPage {...{ draft, change }} />
      </Card>
      <div className="mt-1 flex min-h-8 items-center justify-between gap-4 px-1">
        <Hint id={`${id}-hint`} length={draft.prompt.length} />
        {draft.prompt === '' && (
          <ExampleBriefs brief={brief} onChoose={(prompt) => change({ prompt })} />
        )}
      </div>
      <Refused sentences={refused} />
      <PictureLibrary
        isOpen={isLibraryOpen}
        onClose={() => setLibraryOpen(false)}
        chosen={draft.pictures.map(({ id }) => id)}
        onChoose={attach}
      />
    </div>
  );
}

function Hint({ id, length }: { id: string; length: number }) {
  return (
    <p id={id} className="text-xs text-ink-3">
      {length.toLocaleString('en-US')} of {MAX_PROMPT_LENGTH.toLocaleString('en-US')} characters.
      Drop or paste images anywhere on the brief.
    </p>
  );
}

/** The files that were not taken, each by its name. */
function Refused({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul role="alert" className="mt-1 px-1 text-xs text-danger">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What is attached first is in the ad; more lie beside it to choose from. */
function attached(
  { pictures, product_image_id }: Draft,
  { id, name, image_url }: AttachedPicture,
): Partial<Draft> {
  return {
    pictures: [...pictures.filter((one) => one.id !== id), { id, name, image_url }],
    product_image_id: product_image_id ?? id,
  };
}

function sayWhy({ file, errors }: FileRejection): string {
  const isTooLarge = errors.some(({ code }) => code === 'file-too-large');
  return isTooLarge
    ? `“${file.name}” is larger than ${MAX_MEGABYTES} MB.`
    : `“${file.name}” is not a picture we read: JPEG, PNG, WebP, AVIF, GIF or TIFF.`;
}
