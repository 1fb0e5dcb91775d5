import { AppError } from '#src/platform/errors.ts';
import type { SpeechModel } from '#src/providers/speech-model.ts';
import { understandPrompt } from '#src/stories/understanding/understand-prompt.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** The voice by which a wish for one is met; null when there shall be none. Refuses what it could not speak. */
export function chooseVoice(
  { label, languages, voices }: Pick<SpeechModel, 'label' | 'languages' | 'voices'>,
  { voice, prompt }: { voice: boolean | string; prompt: string },
): string | null {
  if (voice === false) return null;
  const chosen = voice === true ? voices[0] : voices.find(({ id }) => id === voice);
  if (!chosen) {
    const known = voices.map(({ id }) => id).join(', ');
    throw refusal(`There is no voice "${String(voice)}": the ${label} has ${known}.`);
  }
  const { language } = understandPrompt(prompt);
  if (!languages.includes(language)) {
    const spoken = languages.map((code) => LANGUAGE_NAMES.of(code)).join(', ');
    const wanted = language === 'und' ? 'a language we do not know' : LANGUAGE_NAMES.of(language);
    throw refusal(
      `The ${label} speaks ${spoken} only, and this ad is in ${wanted ?? language}: make it without a voice.`,
    );
  }
  return chosen.id;
}

function refusal(message: string) {
  return new AppError('INVALID_FIELD', message, { details: { field: 'voice' } });
}
