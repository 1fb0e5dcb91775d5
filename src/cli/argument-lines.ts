import type { Generation } from '#src/platform/database/schema.ts';

/** What the agents of master mode said, in short: who, in which round, their first line. */
export function argumentLines({
  llm_conversation_history,
  llm_specification,
}: Pick<Generation, 'llm_conversation_history' | 'llm_specification'>): string[] {
  const messages = llm_conversation_history ?? [];
  if (messages.length === 0) return [];
  const strategy = llm_specification?.['strategy'];
  const by = [
    ...(typeof strategy === 'string' ? [strategy] : []),
    llm_specification?.framework ?? '',
  ];
  return [
    `  argued in ${messages.length} messages, kept: ${by.join(', ')}`,
    ...messages.map(
      ({ role, iteration, content }) =>
        `    ${role.replaceAll('_', ' ')} ${iteration}: ${firstLine(content)}`,
    ),
  ];
}

function firstLine(content: string): string {
  return content.split('\n')[0] ?? '';
}
