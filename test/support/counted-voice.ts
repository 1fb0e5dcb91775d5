import { basicVoice } from '#src/providers/local/basic-voice.ts';
import type { SpeechModel } from '#src/providers/speech-model.ts';

/** The real voice, and how often it was asked. */
export function countedVoice() {
  const voice = { ...basicVoice, asked: 0 };
  const speak: SpeechModel['speak'] = (lines, options) => {
    voice.asked += 1;
    return basicVoice.speak(lines, options);
  };
  return Object.assign(voice, { speak });
}
