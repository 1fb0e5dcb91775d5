const QUOTED = /["“„«「]([^"”“»「」]{12,120})["”“»」]/gu;
const FEWEST_WORDS = 4;

/** What a prompt quotes somebody as saying; a name in quotation marks is shorter than that. */
export function findQuotes(prompt: string): string[] {
  return [...prompt.matchAll(QUOTED)]
    .map(([, said = '']) => said.trim())
    .filter((said) => said.split(/\s+/u).length >= FEWEST_WORDS);
}
