import { keepInStep } from './keep-in-step.ts';

export interface Film {
  id: string;
  /** Seconds. */
  duration: number;
}

export type Holder = (video: HTMLVideoElement | null) => void;

interface Playing {
  isPlaying: boolean;
  /** Seconds. */
  time: number;
}

export interface Conductor {
  state: () => Playing;
  subscribe: (hear: () => void) => () => void;
  /** For the `ref` of a film's element; a new one goes on where the one before was. */
  hold: (id: string) => Holder;
  /** Which films play from now on. */
  show: (films: readonly Film[]) => void;
  toggle: () => void;
  seek: (seconds: number) => void;
  halt: () => void;
}

/** Has several films play, pause and seek as one, and keeps them together. The longest one leads. */
export function createConductor(): Conductor {
  const videos = new Map<string, HTMLVideoElement>();
  const holders = new Map<string, Holder>();
  const ears = new Set<() => void>();
  let films: readonly Film[] = [];
  let playing: Playing = { isPlaying: false, time: 0 };
  let stop: (() => void) | undefined;

  function tell(changes: Partial<Playing>) {
    playing = { ...playing, ...changes };
    for (const hear of ears) hear();
  }

  const shown = () => films.flatMap(({ id }) => videos.get(id) ?? []);
  const leader = () => videos.get(longestOf(films)?.id ?? '');

  function begin() {
    const master = leader();
    if (!master) return;
    const others = () => shown().filter((video) => video !== master);
    const follow = () => others().forEach((other) => put(other, master.currentTime));
    follow();
    for (const video of shown()) void video.play().catch(halt);
    const stopKeeping = keepInStep(master, others);
    const showTime = () => tell({ time: master.currentTime });
    master.addEventListener('timeupdate', showTime);
    master.addEventListener('ended', halt);
    stop = () => {
      stopKeeping();
      master.removeEventListener('timeupdate', showTime);
      master.removeEventListener('ended', halt);
      master.pause();
      for (const video of videos.values()) video.pause();
      follow();
      showTime();
    };
    tell({ isPlaying: true });
  }

  function halt() {
    stop?.();
    stop = undefined;
    if (playing.isPlaying) tell({ isPlaying: false });
  }

  function seek(seconds: number) {
    const time = Math.max(0, Math.min(seconds, longestOf(films)?.duration ?? 0));
    for (const video of shown()) put(video, time);
    tell({ time });
  }

  function subscribe(hear: () => void) {
    ears.add(hear);
    return () => void ears.delete(hear);
  }

  function hold(id: string): Holder {
    const holder: Holder =
      holders.get(id) ??
      ((video) => {
        if (video) put(video, playing.time);
        if (video) videos.set(id, video);
        else videos.delete(id);
      });
    holders.set(id, holder);
    return holder;
  }

  function show(next: readonly Film[]) {
    const wasPlaying = playing.isPlaying;
    halt();
    films = next;
    if (wasPlaying) begin();
  }

  function toggle() {
    if (playing.isPlaying) {
      halt();
      return;
    }
    if (leader()?.ended) seek(0);
    begin();
  }

  return { state: () => playing, subscribe, hold, show, toggle, seek, halt };
}

function longestOf(films: readonly Film[]): Film | undefined {
  const [first] = films;
  return films.reduce((best, one) => (one.duration > (best?.duration ?? 0) ? one : best), first);
}

/** A film that is shorter stays at its end; one that is not read yet has no length, and is not cut short. */
function put(video: HTMLVideoElement, seconds: number): void {
  const { duration } = video;
  video.currentTime = Number.isNaN(duration) ? seconds : Math.min(seconds, duration);
}
