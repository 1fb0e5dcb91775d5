import type { PromptFacts } from './facts.ts';

/** What one sentence tells of the thing advertised. */
export type Subject = Pick<
  PromptFacts,
  | 'brand'
  | 'product'
  | 'audience'
  | 'purpose'
  | 'place'
  | 'pains'
  | 'benefits'
  | 'features'
  | 'statements'
>;

/** `Learn Spanish with Lingo`, `Help us plant trees`: told to the viewer, not a thing's name. */
export const INVITATION =
  /^(?:learn|help|save|get|find|plan|build|discover|experience|enjoy|try|stop|start|turn|make|take|give|adopt|join|come|let|say|bring|feel|keep|create|grow|send|share|donate|support|sleep better|eat|drink|explore|celebrate|don’t|never|no more|say goodbye)[\s,](?!(?:desk|app|shop|bar|studio|company)\b)/iu;
