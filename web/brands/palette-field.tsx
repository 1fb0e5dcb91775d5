import { ArrowLeft, ArrowRight, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '#web/ui/button.tsx';
import { cn } from '#web/ui/cn.ts';
import { contrastOf, furthestPair, isHex, READABLE, tidyHex } from '#web/ui/contrast.ts';
import { CONTROL } from '#web/ui/field.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';

const MOST_COLORS = 12;

/** A brand's colours, strongest first, each by picker or by its six digits. */
export function PaletteField({
  colors,
  onChange,
  error,
}: {
  colors: readonly string[];
  onChange: (colors: readonly string[]) => void;
  error: string | undefined;
}) {
  const id = useId();
  const put = (at: number, color: string) => onChange(colors.with(at, color));
  const swap = (at: number, other: number) =>
    onChange(colors.with(at, colors[other] ?? '').with(other, colors[at] ?? ''));
  return (
    <fieldset aria-describedby={`${id}-note`}>
      <legend className="mb-1.5 text-sm font-[540]">Colours, strongest first</legend>
      <ol className="flex flex-wrap gap-3">
        {colors.map((color, at) => (
          <Swatch
            key={at}
            color={color}
            number={at + 1}
            onChange={(next) => put(at, next)}
            onEarlier={at > 0 ? () => swap(at, at - 1) : undefined}
            onLater={at < colors.length - 1 ? () => swap(at, at + 1) : undefined}
            onRemove={colors.length > 1 ? () => onChange(colors.toSpliced(at, 1)) : undefined}
          />
        ))}
        {colors.length < MOST_COLORS && (
          <li>
            <Button
              variant="outline"
              className="h-[148px] w-28 flex-col border-dashed"
              onClick={() => onChange([...colors, '#888888'])}
            >
              <Plus aria-hidden />
              Add a colour
            </Button>
          </li>
        )}
      </ol>
      {error !== undefined && (
        <p role="alert" className="mt-2 text-xs text-danger">
          {error}
        </p>
      )}
      <p id={`${id}-note`} className="mt-2 text-xs text-ink-3">
        {contrastNote(colors.filter(isHex))}
      </p>
    </fieldset>
  );
}

interface SwatchProps {
  color: string;
  number: number;
  onChange: (color: string) => void;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

function Swatch({ color, number, onChange, onEarlier, onLater, onRemove }: SwatchProps) {
  const shown = isHex(color) ? color : '#888888';
  const isOnWhite = contrastOf(shown, '#ffffff') >= contrastOf(shown, '#111111');
  const contrast = Math.max(contrastOf(shown, '#ffffff'), contrastOf(shown, '#111111'));
  return (
    <li className="w-28 overflow-hidden rounded-md border border-line bg-surface shadow-card">
      <label
        style={{ background: shown }}
        className="relative block h-18 has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-brand"
      >
        <input
          type="color"
          aria-label={`Colour ${number}, pick`}
          value={shown}
          onChange={({ target }) => onChange(target.value)}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
        <span
          aria-hidden
          style={{ color: isOnWhite ? '#ffffff' : '#111111' }}
          className="pointer-events-none absolute right-2 bottom-1.5 text-xs"
        >
          Aa {contrast.toFixed(1)}
        </span>
      </label>
      <input
        aria-label={`Colour ${number}`}
        aria-invalid={isHex(color) ? undefined : true}
        value={color}
        spellCheck={false}
        maxLength={7}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => onChange(tidyHex(color))}
        className={cn(
          CONTROL,
          'h-9 rounded-none border-0 border-y border-line font-mono text-sm aria-invalid:text-danger',
        )}
      />
      <div className="flex justify-between p-0.5">
        <IconButton label={`Colour ${number} earlier`} disabled={!onEarlier} onClick={onEarlier}>
          <ArrowLeft aria-hidden />
        </IconButton>
        <IconButton label={`Colour ${number} later`} disabled={!onLater} onClick={onLater}>
          <ArrowRight aria-hidden />
        </IconButton>
        <IconButton label={`Remove colour ${number}`} disabled={!onRemove} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}

function contrastNote(colors: readonly string[]): string {
  const best = furthestPair(colors);
  if (!best) return 'A second colour gives text something to stand on.';
  const [one, other] = best.pair;
  const contrast = `${one} on ${other} reaches ${best.contrast.toFixed(1)} : 1`;
  return best.contrast >= READABLE
    ? `Text reads well: ${contrast}. The figure on each colour is black or white text on it.`
    : `Too close for text: ${contrast}, and ${READABLE} : 1 is easy to read. Add a lighter or darker colour.`;
}
