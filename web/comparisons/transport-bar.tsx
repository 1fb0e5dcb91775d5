import { Pause, Play } from 'lucide-react';
import { clock } from '#web/ui/format.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { useSingleKeys } from '#web/ui/single-keys.ts';
import { Slider } from '#web/ui/slider.tsx';
import type { Transport } from './use-transport.ts';

const NOBODY = '';

/** Play, place and sound of all films at once. */
export function TransportBar({
  transport,
  films,
}: {
  transport: Transport;
  films: readonly { id: string; name: string }[];
}) {
  const { isPlaying, time, duration, sound } = transport;
  const [areKeysOn] = useSingleKeys();
  return (
    <div className="mt-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <IconButton
          label={isPlaying ? 'Pause' : 'Play'}
          variant="solid"
          size="icon-lg"
          onClick={transport.toggle}
        >
          {isPlaying ? (
            <Pause aria-hidden fill="currentColor" />
          ) : (
            <Play aria-hidden fill="currentColor" />
          )}
        </IconButton>
        <span className="font-mono text-xs text-ink-2 tnum">
          {clock(time)} / {clock(duration)}
        </span>
        <div className="min-w-40 flex-1">
          <Slider
            label="Place in the films"
            value={time}
            onChange={transport.seek}
            min={0}
            max={Math.max(duration, 0.1)}
            step={0.1}
            words={(seconds) => `${clock(seconds)} of ${clock(duration)}`}
          />
        </div>
        <div className="flex items-center gap-2">
          <span className="text-xs text-ink-3">Sound</span>
          <Segmented
            label="Sound"
            value={sound ?? NOBODY}
            onChange={(id) => transport.hear(id === NOBODY ? null : id)}
            options={[
              ...films.map(({ id, name }) => ({ value: id, label: name })),
              { value: NOBODY, label: 'Off' },
            ]}
          />
        </div>
      </div>
      <p className="mt-2 hidden text-xs text-ink-3 md:block">
        With the films in focus: Space plays, arrows move a second
        {areKeysOn && ', comma and point a frame, X flips, M mutes'}.
      </p>
    </div>
  );
}
