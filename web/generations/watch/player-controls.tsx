import { Captions, CaptionsOff, Maximize, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { clock } from '#web/ui/format.ts';
import type { BeatShare } from '#web/ui/frameworks.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { SeekRibbon } from '#web/ui/seek-ribbon.tsx';
import { useSingleKeys } from '#web/ui/single-keys.ts';
import { ALWAYS_KEYS, PLAYER_KEYS } from './use-player-keys.ts';
import { type Playback, SPEEDS } from './use-playback.ts';

interface Controls {
  playback: Playback;
  beats: readonly BeatShare[];
  seconds: number;
  at: number;
  seek: (to: number) => void;
  enlarge: () => void;
  hasSound: boolean;
  hasCaptionsFile: boolean;
}

/** Below the picture: play, the place in the film, sound, captions, speed, full screen. */
export function PlayerControls(controls: Controls) {
  const { playback, beats, seconds, at, seek, enlarge, hasSound, hasCaptionsFile } = controls;
  const { isPlaying, isMuted, hasCaptions } = playback;
  const [areKeysOn] = useSingleKeys();
  const withKey = (label: string, key: string) => (areKeysOn ? `${label} (${key})` : label);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 bg-surface px-3 py-2.5">
      <IconButton
        label={isPlaying ? 'Pause (Space)' : 'Play (Space)'}
        onClick={playback.toggle}
        size="icon-lg"
        variant="solid"
        side="top"
      >
        {isPlaying ? (
          <Pause aria-hidden fill="currentColor" />
        ) : (
          <Play aria-hidden fill="currentColor" />
        )}
      </IconButton>
      {hasSound && (
        <IconButton
          label={withKey(isMuted ? 'Sound on' : 'Sound off', 'M')}
          onClick={playback.mute}
          side="top"
        >
          {isMuted ? <VolumeX aria-hidden /> : <Volume2 aria-hidden />}
        </IconButton>
      )}
      <span className="font-mono text-xs whitespace-nowrap text-ink-2 tnum">
        {clock(Math.floor(at))} / {clock(seconds)}
      </span>
      <div className="order-first flex min-w-0 basis-full px-1 sm:order-none sm:flex-1 sm:basis-0">
        <SeekRibbon beats={beats} seconds={seconds} at={at} onSeek={seek} />
      </div>
      <span className="ml-auto flex items-center gap-1 sm:ml-0">
        {hasCaptionsFile && (
          <IconButton
            label={withKey(hasCaptions ? 'Hide captions' : 'Show captions', 'C')}
            aria-pressed={hasCaptions}
            onClick={playback.showCaptions}
            side="top"
          >
            {hasCaptions ? <Captions aria-hidden /> : <CaptionsOff aria-hidden />}
          </IconButton>
        )}
        <select
          aria-label="Speed"
          value={playback.speed}
          onChange={({ target }) => playback.setSpeed(Number(target.value))}
          className="h-8 rounded-md bg-transparent px-1 font-mono text-xs text-ink-2 hover:bg-surface-2"
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed}×
            </option>
          ))}
        </select>
        <IconButton label={withKey('Full screen', 'F')} onClick={enlarge} side="top">
          <Maximize aria-hidden />
        </IconButton>
      </span>
      <p className="sr-only">
        Keys:{' '}
        {(areKeysOn ? PLAYER_KEYS : ALWAYS_KEYS).map(([key, does]) => `${key} ${does}`).join('; ')}.
      </p>
    </div>
  );
}
