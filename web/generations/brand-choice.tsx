import { useQueryClient } from '@tanstack/react-query';
import { Palette, Plus } from 'lucide-react';
import { type ChangeEvent, useId, useState } from 'react';
import { $api } from '#web/api/api.ts';
import type { components } from '#web/api/api.gen.ts';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';
import { buttonClass } from '#web/ui/button-class.ts';
import { Choice } from '#web/ui/choice.tsx';
import { PICTURES } from '#web/ui/file-button.tsx';
import { Modal } from '#web/ui/modal.tsx';

type BrandStyle = components['schemas']['BrandStyle'];

const NO_BRAND = '';
const SHOWN_COLORS = 5;

/** In whose colours the ad is: one of one's brand styles, a new one from a picture, or none. */
export function BrandChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const list = $api.useQuery('get', '/api/brand-styles', { params: { query: { limit: 100 } } });
  const styles = list.data?.items ?? [];
  const chosen = styles.find(({ id }) => id === value);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className={buttonClass({ className: 'h-11 max-w-full font-[400]' })}
      >
        <Palette aria-hidden className="text-ink-3" />
        <span className="text-ink-2">Brand style</span>
        {chosen && (
          <>
            <span className="truncate font-[540]">{chosen.name}</span>
            <Colors style={chosen} />
          </>
        )}
      </button>
      <Modal title="Brand style" isOpen={isOpen} onClose={() => setOpen(false)}>
        {list.isError && (
          <p role="alert" className="mb-3 text-sm text-danger">
            {messageOf(list.error)}
          </p>
        )}
        <Choice
          label="The ad takes the colours of"
          value={value ?? NO_BRAND}
          onChange={(id) => {
            onChange(id === NO_BRAND ? null : id);
            setOpen(false);
          }}
          className="gap-2"
          options={[
            {
              value: NO_BRAND,
              card: <span className="text-sm">No brand: colours of its own</span>,
            },
            ...styles.map((style) => ({
              value: style.id,
              card: (
                <span className="flex items-center justify-between gap-3 text-sm">
                  <span className="min-w-0 truncate">{style.name}</span>
                  <Colors style={style} />
                </span>
              ),
            })),
          ]}
        />
        <NewFromPicture
          onMade={({ id }) => {
            onChange(id);
            setOpen(false);
          }}
        />
      </Modal>
    </>
  );
}

function Colors({ style }: { style: BrandStyle }) {
  return (
    <span aria-hidden className="flex shrink-0 -space-x-1">
      {style.style_data.color_palette.slice(0, SHOWN_COLORS).map((color) => (
        <span
          key={color}
          style={{ background: color }}
          className="size-4 rounded-full border-2 border-surface shadow-[0_0_0_1px_var(--line)]"
        />
      ))}
    </span>
  );
}

function NewFromPicture({ onMade }: { onMade: (style: BrandStyle) => void }) {
  const id = useId();
  const queries = useQueryClient();
  const [state, setState] = useState<{ isSending: boolean; problem: string | null }>({
    isSending: false,
    problem: null,
  });

  async function send({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    target.value = '';
    if (!file) return;
    setState({ isSending: true, problem: null });
    try {
      const made = await upload<BrandStyle>('POST', '/api/brand-styles/from-picture', { file })
        .answer;
      await queries.invalidateQueries({ queryKey: ['get', '/api/brand-styles'] });
      setState({ isSending: false, problem: null });
      onMade(made);
    } catch (failure) {
      setState({ isSending: false, problem: messageOf(failure) });
    }
  }

  return (
    <div className="mt-4 border-t border-dashed border-line-strong pt-4">
      <input
        id={id}
        type="file"
        accept={PICTURES}
        disabled={state.isSending}
        onChange={(event) => void send(event)}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={buttonClass({
          className: 'peer-focus-visible:outline-2 peer-focus-visible:outline-brand',
        })}
      >
        <Plus aria-hidden />
        {state.isSending ? 'Reading its colours' : 'New from a picture'}
      </label>
      <p className="mt-2 text-xs text-ink-3">
        A logo, a shop front, a page of the brand book: its main colours are taken.
      </p>
      {state.problem !== null && (
        <p role="alert" className="mt-1 text-xs text-danger">
          {state.problem}
        </p>
      )}
    </div>
  );
}
