import type { Db } from '#src/platform/database/database.ts';
import type { AgentMessage } from '#src/platform/database/json-shapes.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';

/** Adds what an agent just said. One run writes a generation, so nobody else writes in between. */
export async function appendMessage(db: Db, id: string, message: AgentMessage): Promise<void> {
  const { llm_conversation_history: before } = await getGenerationForWork(db, id);
  await updateGenerationForWork(db, id, {
    llm_conversation_history: [...(before ?? []), message],
  });
}

/** A story that is begun again begins its argument again. */
export async function clearConversation(db: Db, id: string): Promise<void> {
  await updateGenerationForWork(db, id, { llm_conversation_history: null });
}
