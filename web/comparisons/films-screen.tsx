import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Columns2, FlipHorizontal2, SplitSquareHorizontal } from 'lucide-react';
import { Card } from '#web/ui/card.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { Select } from '#web/ui/select.tsx';
import { areSingleKeysOn, isSingleKey } from '#web/ui/single-keys.ts';
import { letterOf } from '#web/ui/letter-of.ts';
import { isMade, type Variation } from './comparison.ts';
import { PairView } from './pair-view.tsx';
import { TransportBar } from './transport-bar.tsx';
import type { Film } from './conductor.ts';
import { type Transport, useTransport } from './use-transport.ts';

const VIEWS = [
  { value: 'beside', label: 'Side by side', icon: Columns2 },
  { value: 'wipe', label: 'Wipe', icon: SplitSquareHorizontal },
  { value: 'flip', label: 'Flip', icon: FlipHorizontal2 },
] as const;

export type View = (typeof VIEWS)[number]['value'];

/** A second, by an arrow; a frame, by comma and point. */
const STEP = 1;
const FRAME = 1 / 30;

/** Films that play as one: all beside each other, or two upon each other. */
export function FilmsScreen({
  variations,
  beside,
}: {
  variations: readonly Variation[];
  /** All of them in a row, made or not. */
  beside: (transport: Transport) => ReactNode;
}) {
  const made = variations.filter(isMade);
  const [view, setView] = useState<View>('beside');
  const [picked, setPicked] = useState<{ left?: string; right?: string }>({});
  const [isFlipped, setFlipped] = useState(false);
  const left = made.find(({ id }) => id === picked.left) ?? made[0];
  const right =
    made.find(({ id }) => id === picked.right && id !== left?.id) ??
    made.find(({ id }) => id !== left?.id);
  const canPair = left !== undefined && right !== undefined;
  const pair = canPair ? [left, right] : [];
  const shown = view === 'beside' ? made : pair;
  const transport = useTransport(shown.map(toFilm), view);
  const name = (one: Variation) => letterOf(variations.indexOf(one));

  function flip() {
    if (view === 'flip') setFlipped(!isFlipped);
    else if (canPair) setView('flip');
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    if (isSingleKey(event.key) && !areSingleKeysOn()) return;
    const act = new Map<string, () => void>([
      [' ', transport.toggle],
      ['k', transport.toggle],
      ['ArrowLeft', () => transport.seek(transport.time - STEP)],
      ['ArrowRight', () => transport.seek(transport.time + STEP)],
      [',', () => transport.seek(transport.time - FRAME)],
      ['.', () => transport.seek(transport.time + FRAME)],
      ['Home', () => transport.seek(0)],
      ['m', () => transport.hear(transport.sound === null ? (shown[0]?.id ?? null) : null)],
      ['x', flip],
    ]).get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  return (
    <Card
      aria-label="Films"
      tabIndex={0}
      onKeyDown={press}
      className="overflow-hidden p-3 focus-visible:outline-offset-[-2px] sm:p-4"
    >
      {canPair && (
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <Segmented label="View" value={view} onChange={setView} options={VIEWS} />
          {view !== 'beside' && made.length > 2 && (
            <div className="flex items-center gap-2">
              {(['left', 'right'] as const).map((side) => (
                <Select
                  key={side}
                  isCompact
                  label={side === 'left' ? 'First film' : 'Second film'}
                  value={(side === 'left' ? left : right).id}
                  onChange={(id) => setPicked({ ...picked, [side]: id })}
                  options={made.map((one) => ({ value: one.id, label: `Ad ${name(one)}` }))}
                />
              ))}
            </div>
          )}
        </div>
      )}
      {view === 'beside' || !canPair ? (
        beside(transport)
      ) : (
        <PairView
          {...{ view, transport, left, right, isFlipped }}
          names={[name(left), name(right)]}
          onFlip={() => setFlipped(!isFlipped)}
        />
      )}
      {made.length > 0 && (
        <TransportBar
          transport={transport}
          films={shown.map((one) => ({ id: one.id, name: name(one) }))}
        />
      )}
    </Card>
  );
}

const toFilm = ({ id, duration }: Variation): Film => ({ id, duration });

/** What has a use of its own for keys. */
function isBusy(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a, input, select, textarea, [role="radio"], [role="slider"]') !== null
  );
}
