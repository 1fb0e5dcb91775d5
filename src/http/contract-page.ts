/** What of an OpenAPI document the page tells. */
export interface ContractDocument {
  info: { title: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: {
    name: string;
    in: string;
    description?: string;
    required?: boolean;
    schema: Schema;
  }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  default?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
}

/** `docs/http-api.md`, made from the contract itself. */
export function contractPage(document: ContractDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const chapters = (document.tags ?? []).flatMap(({ name, description }) => [
    `## ${capital(name)}`,
    description ?? '',
    ...operations
      .filter(({ operation }) => operation.tags?.includes(name))
      .map(({ path, method, operation }) => section(path, method, operation)),
  ]);
  const shapes = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) => `### ${name}\n\n${fieldTable(schema)}`,
  );
  return `${[
    '# HTTP API',
    'Made from the contract by `npm run docs`; the running studio serves it at `/api/openapi.json`, and as a page to try at `/api/docs`.',
    document.info.description ?? '',
    ...chapters,
    '## Shapes',
    ...shapes,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function section(path: string, method: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses, security } = operation;
  const [kind, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return [
    `### ${method.toUpperCase()} ${path}`,
    `${summary ?? ''}.${description ? ` ${description}` : ''}${security?.length === 0 ? ' Open to everybody.' : ''}`,
    table(
      parameters.map((one) => [
        `\`${one.name}\` (${one.in})`,
        typeOf(one.schema),
        note(one.schema, one.description),
      ]),
    ),
    body ? `Body (${kind ?? ''}):\n\n${fieldTable(body.schema)}` : '',
    `Answers: ${Object.entries(responses).map(answerOf).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function answerOf([status, { content }]: [string, Operation['responses'][string]]): string {
  const schema = Object.values(content ?? {})[0]?.schema;
  return Number(status) < 300 && schema ? `**${status}** ${typeOf(schema)}` : status;
}

function fieldTable({ properties = {}, required = [] }: Schema): string {
  return table(
    Object.entries(properties).map(([name, schema]) => [
      `\`${name}\`${required.includes(name) ? '' : '?'}`,
      typeOf(schema),
      note(schema, schema.description),
    ]),
  );
}

function table(rows: string[][]): string {
  if (rows.length === 0) return '';
  return [
    '| field | type | |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function note({ default: value }: Schema, description = ''): string {
  const fallback = value === undefined ? '' : `Default \`${JSON.stringify(value)}\`.`;
  return [description.replaceAll('|', '\\|'), fallback].filter((part) => part !== '').join(' ');
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return `[${nameOf(schema.$ref)}](#${nameOf(schema.$ref).toLowerCase()})`;
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(' \\| ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' \\| ');
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const type = [schema.type ?? 'anything'].flat().join(' \\| ');
  return schema.format ? `${type} (${schema.format})` : type;
}

const nameOf = (ref: string) => ref.split('/').at(-1) ?? '';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
