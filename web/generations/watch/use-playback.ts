import { type RefObject, useEffect, useState } from 'react';

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface Playback {
  isPlaying: boolean;
  isMuted: boolean;
  hasCaptions: boolean;
  speed: number;
  /** Seconds into the file that plays. */
  at: number;
  toggle: () => void;
  seek: (to: number) => void;
  skip: (by: number) => void;
  mute: () => void;
  showCaptions: () => void;
  setSpeed: (speed: number) => void;
  /** What the video element tells. */
  events: {
    onPlay: () => void;
    onPause: () => void;
    onTimeUpdate: () => void;
    onLoadedMetadata: () => void;
  };
}

/** A video element as it plays: its place is told with every frame that is shown. */
export function usePlayback(video: RefObject<HTMLVideoElement | null>): Playback {
  const [isPlaying, setIsPlaying] = useState(false);
  const [isMuted, setIsMuted] = useState(false);
  const [hasCaptions, setHasCaptions] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [at, setAt] = useState(0);

  useEffect(() => {
    if (!isPlaying) return;
    let frame = requestAnimationFrame(function tell() {
      setAt(video.current?.currentTime ?? 0);
      frame = requestAnimationFrame(tell);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, video]);

  const seek = (to: number) => {
    const element = video.current;
    if (!element) return;
    const end = Number.isFinite(element.duration) ? element.duration : to;
    element.currentTime = Math.min(Math.max(to, 0), end);
    setAt(element.currentTime);
  };

  return {
    ...{ isPlaying, isMuted, hasCaptions, speed, at, seek },
    toggle: () => {
      const element = video.current;
      if (!element) return;
      // Refused where a browser wants a click first: then it stays paused, as the button says.
      if (element.paused) element.play().catch(() => setIsPlaying(false));
      else element.pause();
    },
    skip: (by) => seek((video.current?.currentTime ?? 0) + by),
    mute: () => setIsMuted((before) => !before),
    showCaptions: () => {
      const track = video.current?.textTracks[0];
      if (!track) return;
      track.mode = hasCaptions ? 'hidden' : 'showing';
      setHasCaptions(!hasCaptions);
    },
    setSpeed: (next) => {
      if (video.current) video.current.playbackRate = next;
      setSpeed(next);
    },
    events: {
      onPlay: () => setIsPlaying(true),
      onPause: () => setIsPlaying(false),
      onTimeUpdate: () => setAt(video.current?.currentTime ?? 0),
      onLoadedMetadata: () => {
        if (video.current) video.current.playbackRate = speed;
        setAt(video.current?.currentTime ?? 0);
      },
    },
  };
}
