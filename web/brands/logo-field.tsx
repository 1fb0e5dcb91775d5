import { useQueryClient } from '@tanstack/react-query';
import { ImageUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { $api, type BrandStyle } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';
import { Button } from '#web/ui/button.tsx';
import { FileButton } from '#web/ui/file-button.tsx';
import { tellProblem } from '#web/ui/toast.ts';
import { keepBrand } from './brand-queries.ts';

/** A brand's logo, kept at once: it is shown in the hook and on the end card of ads made in the style. */
export function LogoField({ brand }: { brand: BrandStyle }) {
  const queries = useQueryClient();
  const [isSending, setIsSending] = useState(false);
  const remove = $api.useMutation('delete', '/api/brand-styles/{id}/logo', {
    onSuccess: (changed) => keepBrand(queries, changed),
    onError: (failure) => tellProblem(messageOf(failure)),
  });

  async function send(file: File) {
    setIsSending(true);
    try {
      const path = `/api/brand-styles/${brand.id}/logo`;
      keepBrand(queries, await upload<BrandStyle>('PUT', path, { file }).answer);
    } catch (failure) {
      tellProblem(messageOf(failure));
    }
    setIsSending(false);
  }

  return (
    <div>
      <h2 className="mb-1.5 text-sm font-[540]">Logo</h2>
      <div className="flex flex-wrap items-center gap-4">
        <Checkered>
          {brand.logo_url === null ? (
            <span className="text-xs text-ink-3">No logo yet</span>
          ) : (
            <img
              src={brand.logo_url}
              alt={`Logo of ${brand.name}`}
              className="size-full object-contain p-3"
            />
          )}
        </Checkered>
        <div className="space-y-2">
          <div className="flex flex-wrap gap-2">
            <FileButton
              label={brand.logo_url === null ? 'Choose a logo' : 'Replace the logo'}
              disabled={isSending}
              onFile={(file) => void send(file)}
            >
              <ImageUp aria-hidden />
              {isSending ? 'Sending' : brand.logo_url === null ? 'Choose a logo' : 'Replace'}
            </FileButton>
            {brand.logo_url !== null && (
              <Button
                variant="danger"
                disabled={remove.isPending}
                onClick={() => remove.mutate({ params: { path: { id: brand.id } } })}
              >
                <Trash2 aria-hidden />
                Take away
              </Button>
            )}
          </div>
          <p className="max-w-[42ch] text-xs text-ink-3">
            Best cut out, as PNG or WebP of at most 20 MB. Seen in the opening and on the end card.
          </p>
        </div>
      </div>
    </div>
  );
}

function Checkered({ children }: { children: React.ReactNode }) {
  return (
    <div className="grid h-28 w-44 shrink-0 place-items-center rounded-md border border-line bg-[repeating-conic-gradient(var(--surface-2)_0_25%,var(--surface)_0_50%)] bg-[length:16px_16px]">
      {children}
    </div>
  );
}
