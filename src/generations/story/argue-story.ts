import type { App } from '#src/app.ts';
import type { Generation } from '#src/platform/database/schema.ts';
import { argueByRules } from '#src/stories/master/argue-by-rules.ts';
import type { Story } from '#src/stories/story.ts';
import { claimSourcesOf } from '../claim-sources.ts';
import { appendMessage, clearConversation } from './conversation-store.ts';
import { storyRequestOf } from '../story-request.ts';

/** Has the agents of master mode argue by rules, and keeps every word as it is said. */
export async function argueStory(
  { db, now }: Pick<App, 'db' | 'now'>,
  generation: Generation,
): Promise<Story> {
  await clearConversation(db, generation.id);
  const argument = argueByRules(storyRequestOf(generation), claimSourcesOf(generation));
  for (;;) {
    const { done, value } = argument.next();
    if (done === true) return value;
    await appendMessage(db, generation.id, { ...value, timestamp: now().toISOString() });
  }
}
