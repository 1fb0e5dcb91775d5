import type { BriefFact, FilmBrief } from '../film-brief.ts';

/** The brief with its texts as they can be set: one line each, nothing invisible, nothing empty. */
export function cleanBrief(brief: FilmBrief): FilmBrief {
  const name = cleaned(brief.name);
  const call = cleaned(brief.call_to_action) ?? name ?? '→';
  return {
    ...brief,
    language: knownLanguage(brief.language),
    name,
    call_to_action: call,
    scenes: brief.scenes.map((scene) => ({
      ...scene,
      headline: cleaned(scene.headline) ?? name ?? call,
      support: cleaned(scene.support),
      emphasis: scene.emphasis.map(cleaned).filter((word) => word !== null),
      ...(scene.facts && { facts: scene.facts.flatMap(cleanedFact) }),
    })),
  };
}

function cleanedFact({ figure, label }: BriefFact): BriefFact[] {
  const words = cleaned(label);
  return words === null ? [] : [{ figure: cleaned(figure), label: words }];
}

function cleaned(text: string | null): string | null {
  const line = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? null : line;
}

function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    // A tag that is no language (a model's guess) must not stop a film.
    return 'und';
  }
}
