/** What is asked of a language model: who it is to be, and the material, kept apart so that material stays material. */
export interface Question {
  system: string;
  user: string;
  maxTokens: number;
  /** 0 to 1. */
  temperature: number;
}

export interface Usage {
  inputTokens: number;
  outputTokens: number;
  /** Whole micro-dollars; null while the host named no price. */
  costMicros: number | null;
}

/** How a question ended. A refusal is an answer, not an exception: the same words would be refused again. */
export type Answer =
  | { state: 'done'; text: string; usage: Usage }
  | { state: 'cut'; usage: Usage }
  | { state: 'refused'; reason: string; usage: Usage };

export interface LanguageModel {
  /** Whose endpoint it is, as a person knows it: its host. */
  readonly provider: string;
  readonly name: string;
  /** USD for a million tokens; null where the host named none. */
  readonly price: { input: number; output: number } | null;
  /**
   * Asks once. Throws AppError: TOO_MANY and UNAVAILABLE may be asked again, REFUSED, NOT_ALLOWED and OVER_BUDGET may not.
   */
  ask(question: Question, options: { signal: AbortSignal }): Promise<Answer>;
}
