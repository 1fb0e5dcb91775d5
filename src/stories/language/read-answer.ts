import type { z } from 'zod';
import { detectLanguage } from '../understanding/detect-language.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; fault: string };

/** Fewer words tell a language apart too badly to turn an answer down for it. */
const FEWEST_TELLING_WORDS = 12;

/** Reads a model's answer strictly; what is wrong is said in a sentence the model can mend it by. */
export function readAnswer<T>(schema: z.ZodType<T>, text: string, language: unknown): Read<T> {
  const json = jsonIn(text);
  if (json === undefined)
    return { ok: false, fault: text === '' ? 'The answer was cut off.' : 'It is not JSON.' };
  const result = schema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { ok: false, fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}` };
  }
  return isIn(language, result.data)
    ? { ok: true, value: result.data }
    : { ok: false, fault: `It is not written in the language "${String(language)}".` };
}

/** Models like to wrap JSON in a fence. */
function jsonIn(text: string): unknown {
  const body = /^[^{]*(\{[\s\S]*\})[^}]*$/u.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Only words that are shown count: critics may write as they like. */
function isIn(language: unknown, answer: unknown): boolean {
  const { scenes } = answer as { scenes?: { headline?: string; support?: string | null }[] };
  const said = (scenes ?? []).flatMap(({ headline, support }) => [headline ?? '', support ?? '']);
  const text = said.join(' ');
  const isTelling = text.split(/\s+/u).length >= FEWEST_TELLING_WORDS;
  if (typeof language !== 'string' || language === 'und') return true;
  const found = detectLanguage(text);
  const isOtherScript = /[^\p{sc=Latin}\p{P}\p{N}\s]/u.test(text) !== isWritten(language);
  return (
    text.trim() === '' || (!isTelling && !isOtherScript) || found === 'und' || found === language
  );
}

function isWritten(language: string): boolean {
  return /^(?:ja|ko|zh|ar|fa|he|hi|th|el|ru|uk)$/u.test(language);
}
