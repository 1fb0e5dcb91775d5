import type { Db } from '#src/platform/database/database.ts';
import { inTransaction } from '#src/platform/database/in-transaction.ts';
import type { AgentMessage } from '#src/platform/database/json-shapes.ts';
import { addEvent } from '#src/platform/events/event-store.ts';
import { getGenerationForWork, updateGenerationForWork } from '../generation-store.ts';

/** Adds what an agent just said and tells its owner. One run writes a generation, so nobody else writes in between. */
export async function appendMessage(db: Db, id: string, message: AgentMessage): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { llm_conversation_history: before, user_id } = await getGenerationForWork(tx, id);
    await updateGenerationForWork(tx, id, {
      llm_conversation_history: [...(before ?? []), message],
    });
    await addEvent(tx, { user_id, event: { type: 'agent_said', generation_id: id, message } });
  });
}

/** A story that is begun again begins its argument again. */
export async function clearConversation(db: Db, id: string): Promise<void> {
  await updateGenerationForWork(db, id, { llm_conversation_history: null });
}
