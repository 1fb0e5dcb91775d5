import { environment } from './environment.ts';

/** `docs/configuration.md`, made from the schema that reads the environment. */
export function configurationPage(): string {
  const rows = Object.entries(environment.shape).map(([name, field]) => {
    const { data } = field.safeParse(undefined);
    const value = data === undefined ? '–' : `\`${String(data)}\``;
    return `| \`${name}\` | ${value} | ${field.description ?? ''} |`;
  });
  return [
    '# Configuration',
    '',
    'All of it is optional: an empty environment works. Made from `src/config/environment.ts` by `npm run docs`.',
    '',
    '| variable | default | what it is |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
