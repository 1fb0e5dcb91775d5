import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { createConductor, type Film, type Holder } from './conductor.ts';

export interface Transport {
  isPlaying: boolean;
  time: number;
  duration: number;
  /** Whose sound is heard; null: nobody's. */
  sound: string | null;
  /** For the `ref` of a film's element. */
  hold: (id: string) => Holder;
  toggle: () => void;
  seek: (seconds: number) => void;
  hear: (id: string | null) => void;
}

/** One transport for several films. `view` is how they are shown: another one has elements of its own. */
export function useTransport(films: readonly Film[], view: string): Transport {
  const [conductor] = useState(createConductor);
  const { isPlaying, time } = useSyncExternalStore(conductor.subscribe, conductor.state);
  const [heard, setHeard] = useState<string | null>();

  const show = useEffectEvent(() => conductor.show(films));
  const shownIds = films.map(({ id }) => id).join(' ');
  useEffect(() => show(), [shownIds, view]);
  useEffect(() => conductor.halt, [conductor]);

  const isHeardShown = heard === null || films.some(({ id }) => id === heard);
  const sound = heard !== undefined && isHeardShown ? heard : (films[0]?.id ?? null);
  const duration = Math.max(0, ...films.map((film) => film.duration));
  const { hold, toggle, seek } = conductor;
  return { isPlaying, time, duration, sound, hold, toggle, seek, hear: setHeard };
}
