import { fork } from 'node:child_process';
import { AppError } from '#src/platform/errors.ts';
import { childProgram } from '#src/rendering/media/child-program.ts';
import type { Line, Speech, SpeechModel } from '../speech-model.ts';

export interface VoiceTask {
  lines: readonly Line[];
  voice: string;
}

export type VoiceAnswer = { speeches: Speech[] } | { fault: string };

const WORKER = childProgram('basic-voice-worker', import.meta.url);

/** Flite's voices, which come inside their package: offline, free, English, and plainly a machine. */
export const basicVoice: SpeechModel = {
  id: 'local/basic-voice',
  label: 'basic voice',
  languages: ['en'],
  voices: [
    { id: 'slt', description: 'a woman, American English' },
    { id: 'rms', description: 'a man, American English' },
    { id: 'awb', description: 'a man, Scottish English' },
    { id: 'kal', description: 'a man, American English, the most robotic' },
  ],
  async speak(lines, { voice, signal }) {
    signal.throwIfAborted();
    const answer = await askWorker({ lines, voice }, signal);
    if ('fault' in answer) {
      throw new AppError('INTERNAL', `The basic voice could not speak: ${answer.fault}.`);
    }
    return answer.speeches;
  },
};

/** One process a film: it costs a third of a second, and a fault in it costs nothing else. */
function askWorker(task: VoiceTask, signal: AbortSignal): Promise<VoiceAnswer> {
  const child = fork(WORKER.file, {
    execArgv: WORKER.execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const stop = () => child.kill('SIGKILL');
  signal.addEventListener('abort', stop);
  let printed = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const answered = new Promise<VoiceAnswer>((resolve, reject) => {
    child.on('message', (answer: VoiceAnswer) => resolve(answer));
    child.on('error', ({ message }) => resolve({ fault: message }));
    child.on('close', (code, killedBy) => {
      if (signal.aborted) reject(new AppError('CONFLICT', 'The work on the voice was cancelled.'));
      else
        resolve({
          fault:
            `its process ended unexpectedly (${killedBy ?? `exit code ${code ?? 'unknown'}`}) ${printed.slice(-300)}`.trim(),
        });
    });
    child.send(task);
  });
  return answered.finally(() => {
    signal.removeEventListener('abort', stop);
    stop();
  });
}
