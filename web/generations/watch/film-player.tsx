import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { Card } from '#web/ui/card.tsx';
import type { BeatShare } from '#web/ui/frameworks.ts';
import { type AspectRatio, fitInto } from '../shapes.ts';
import { PlayerControls } from './player-controls.tsx';
import { usePlayback } from './use-playback.ts';
import { usePlayerKeys } from './use-player-keys.ts';

export interface Reel {
  src: string;
  poster: string | null;
  /** Where it begins in the film, in seconds: a scene's clip is a part of it. */
  from: number;
  captions: string | null;
  /** A clip has none. */
  hasSound: boolean;
}

/** Plays a film, or what there is of it; the ribbon is where one is in the whole. */
export function FilmPlayer({
  reel,
  name,
  shape,
  beats,
  seconds,
  plays = false,
  jump,
  onPlace,
  onSeekElsewhere,
  onEnded,
  children,
}: {
  reel: Reel;
  name: string;
  shape: AspectRatio;
  beats: readonly BeatShare[];
  /** The whole film's. */
  seconds: number;
  plays?: boolean;
  /** A place in the film to go to; another object goes there once more. */
  jump?: { to: number } | undefined;
  onPlace?: (at: number) => void;
  /** Where the reel does not reach. */
  onSeekElsewhere?: (to: number) => void;
  onEnded?: () => void;
  children?: ReactNode;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLElement>(null);
  const playback = usePlayback(video);
  const enlarge = () => toggleFullScreen(frame.current, video.current);
  usePlayerKeys(playback, enlarge);

  function seek(to: number) {
    const end = reel.from + (video.current?.duration ?? 0);
    if (onSeekElsewhere && (to < reel.from || to >= end)) onSeekElsewhere(to);
    else playback.seek(to - reel.from);
  }

  const go = useEffectEvent((place: { to: number } | undefined) => {
    if (place) playback.seek(place.to - reel.from);
  });
  useEffect(() => go(jump), [jump]);
  const at = reel.from + playback.at;
  const tellPlace = useEffectEvent((place: number) => onPlace?.(place));
  useEffect(() => tellPlace(at), [at]);

  return (
    <Card
      ref={frame}
      aria-label="Player"
      className="overflow-hidden [&:fullscreen]:flex [&:fullscreen]:flex-col [&:fullscreen]:rounded-none"
    >
      <div className="relative grid min-h-0 flex-1 place-items-center overflow-hidden bg-[oklch(0.13_0.01_172)]">
        {reel.poster !== null && (
          <img
            src={reel.poster}
            alt=""
            className="absolute inset-0 size-full scale-110 object-cover opacity-50 blur-2xl"
          />
        )}
        <video
          ref={video}
          key={reel.src}
          src={reel.src}
          poster={reel.poster ?? undefined}
          muted={playback.isMuted}
          autoPlay={plays}
          playsInline
          preload="metadata"
          aria-label={name}
          style={fitInto(shape, '68vh')}
          onClick={playback.toggle}
          onEnded={onEnded}
          {...playback.events}
          className="relative bg-black object-cover in-[:fullscreen]:!h-full in-[:fullscreen]:!w-full in-[:fullscreen]:object-contain"
        >
          {reel.captions !== null && <track kind="captions" src={reel.captions} label="Captions" />}
        </video>
        {children}
      </div>
      <PlayerControls
        {...{ playback, beats, seconds, at, seek, enlarge }}
        hasSound={reel.hasSound}
        hasCaptionsFile={reel.captions !== null}
      />
    </Card>
  );
}

/** On phones only the video itself may fill the screen. */
function toggleFullScreen(frame: HTMLElement | null, video: HTMLVideoElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (document.fullscreenEnabled) void frame?.requestFullscreen();
  else if (video && 'webkitEnterFullscreen' in video) {
    (video.webkitEnterFullscreen as () => void)();
  }
}
