import { useQueryClient } from '@tanstack/react-query';
import { Image, Upload } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';
import { Button } from '#web/ui/button.tsx';
import { FileButton } from '#web/ui/file-button.tsx';
import { tellProblem } from '#web/ui/toast.ts';
import { BrandChoice } from '../brand-choice.tsx';
import { PictureLibrary } from '../picture-library.tsx';
import type { GenerationStage, Words } from './stage-query.ts';

type References = NonNullable<GenerationStage['references']>;

/** Another brand and another picture than the ad was asked for with: they are gathered at once. */
export function ReferenceChoice({ references, words }: { references: References; words: Words }) {
  const { product_image_id: productId, brand_style_id: brandId } = references;
  const [isOpen, setOpen] = useState(false);
  const device = useSend((id) => words.chooseReferences({ product_image_id: id }));
  const isBusy = words.isBusy || device.isSending;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <BrandChoice
        value={brandId}
        // A brand is chosen for its colours: those named by hand before would hide them.
        onChange={(id) => words.chooseReferences({ brand_style_id: id, palette: [] })}
      />
      <Button disabled={isBusy} onClick={() => setOpen(true)} className="h-11">
        <Image aria-hidden />
        {productId === null ? 'Show a product' : 'Show another product'}
      </Button>
      <FileButton
        label="Product picture from this device"
        disabled={isBusy}
        className="h-11"
        onFile={device.send}
      >
        <Upload aria-hidden />
        {device.isSending ? 'Sending it' : 'From this device'}
      </FileButton>
      {productId !== null && (
        <Button
          variant="ghost"
          className="h-11"
          disabled={isBusy}
          onClick={() => words.chooseReferences({ product_image_id: null })}
        >
          Without a product
        </Button>
      )}
      <PictureLibrary
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        chosen={productId === null ? [] : [productId]}
        onChoose={({ id }) => words.chooseReferences({ product_image_id: id })}
      />
    </div>
  );
}

function useSend(onSent: (id: string) => void) {
  const queries = useQueryClient();
  const [isSending, setSending] = useState(false);

  async function send(file: File): Promise<void> {
    setSending(true);
    try {
      const { id } = await upload<{ id: string }>('POST', '/api/product-images', { file }).answer;
      void queries.invalidateQueries({ queryKey: ['get', '/api/product-images'] });
      onSent(id);
    } catch (failure) {
      tellProblem(messageOf(failure));
    } finally {
      setSending(false);
    }
  }

  return { isSending, send: (file: File) => void send(file) };
}
