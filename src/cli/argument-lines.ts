import type { Generation } from '#src/platform/database/schema.ts';

/** Who wrote the story, and what was said over it, in short: who, in which round, their first line. */
export function argumentLines({
  llm_conversation_history,
  llm_specification,
}: Pick<Generation, 'llm_conversation_history' | 'llm_specification'>): string[] {
  const messages = llm_conversation_history ?? [];
  const { framework, strategy, writer, writer_note: note } = llm_specification ?? {};
  const by = [writer === 'rules' ? 'our rules' : writer, framework, strategy];
  const told = by.filter((words) => typeof words === 'string').join(', ');
  return [
    ...(told === '' ? [] : [`  written by ${told}`]),
    ...(typeof note === 'string' ? [`  ${note}`] : []),
    ...messages
      .filter(({ role }) => role !== 'rules')
      .map(
        ({ role, iteration, content }) =>
          `    ${role.replaceAll('_', ' ')} ${iteration}: ${firstLine(content)}`,
      ),
  ];
}

function firstLine(content: string): string {
  return content.split('\n')[0] ?? '';
}
