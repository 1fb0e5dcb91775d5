import { newIdempotencyKey } from './idempotency-key.ts';
import { type FromWorker, openStream } from './stream.ts';

/*
 * For browsers without shared workers, and windows side by side: one tab that is seen follows the stream and tells the
 * others, since six open connections to a host are all a browser has. Web Locks would choose that tab, but plain http in
 * a home network has none.
 */

interface Said {
  from: string;
  says: 'asks' | 'leads' | 'leaves';
  /** Of the stream, by the one who leads; missing while there is nothing to tell but that it is there. */
  tells?: FromWorker | undefined;
}

const BEAT_MS = 2_000;
/** Nobody led for so long: the one who did is gone. */
const SILENCE_MS = 5_000;
/** The answer of one who leads takes less. */
const ANSWER_MS = 200;
/** So that tabs that open together do not all lead at first. */
const SPREAD_MS = 300;

/** Follows the person's stream with the other tabs of that name. `join` gives an ear for one leader's stream, from its beginning. */
export function shareStream(name: string, join: () => (message: FromWorker) => void): () => void {
  const channel = new BroadcastChannel(name);
  const self = newIdempotencyKey();
  let leader: string | undefined;
  let hear = join();
  let silence: ReturnType<typeof setTimeout>;
  let abdicate: (() => void) | undefined;
  let state: FromWorker | undefined;

  const say = (said: Said) => channel.postMessage(said);
  const leadAfter = (ms: number) => {
    clearTimeout(silence);
    silence = setTimeout(lead, ms + (parseInt(self.slice(0, 4), 16) / 0xffff) * SPREAD_MS);
  };

  function lead() {
    leader = self;
    hear = join();
    const tell = (tells?: FromWorker) => say({ from: self, says: 'leads', tells });
    const close = openStream((message) => {
      if ('connection' in message) state = message;
      hear(message);
      tell(message);
    });
    const beat = setInterval(tell, BEAT_MS);
    tell();
    abdicate = () => {
      clearInterval(beat);
      close();
      state = undefined;
      abdicate = undefined;
    };
  }

  function follow(other: string) {
    abdicate?.();
    leader = other;
    hear = join();
    say({ from: self, says: 'asks' });
  }

  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    const isRival = data.says === 'leads' && self < data.from;
    if (data.says === 'leaves') {
      if (data.from === leader) leadAfter(0);
    } else if (data.says === 'asks' || (abdicate && isRival)) {
      if (abdicate) say({ from: self, says: 'leads', tells: state });
    } else {
      if (leader !== data.from) follow(data.from);
      if (data.tells) hear(data.tells);
      leadAfter(SILENCE_MS);
    }
  };

  say({ from: self, says: 'asks' });
  leadAfter(ANSWER_MS);
  return () => {
    clearTimeout(silence);
    if (abdicate) say({ from: self, says: 'leaves' });
    abdicate?.();
    channel.close();
  };
}
