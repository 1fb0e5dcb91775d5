import type { Db } from '#src/platform/database/database.ts';
import { createBrandStyle } from '#src/brands/brand-style-store.ts';
import { createGenerationGroup } from '#src/comparisons/generation-group-store.ts';
import { createGeneration } from '#src/generations/generation-store.ts';
import { createProductImage } from '#src/products/product-image-store.ts';
import { aBrandStyle, aGeneration, aGroup, aProductImage } from './builders.ts';
import type { JsonSchema } from './schema-values.ts';
import type { TestStudio } from './test-studio.ts';

/** A route as the contract describes it. */
export interface ContractRoute {
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  isOpen: boolean;
  isForSuperusers: boolean;
  /** Undefined where there is none, or where it is a form. */
  body: JsonSchema | undefined;
  isForm: boolean;
  /** Answers for as long as somebody listens. */
  isStream: boolean;
  query: QueryField[];
}

interface QueryField {
  name: string;
  required?: boolean;
  schema: JsonSchema;
  example?: unknown;
}

interface Operation {
  operationId: string;
  description?: string;
  security?: unknown[];
  parameters?: (QueryField & { in: string })[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Content {
  schema: JsonSchema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

/** With the examples of a whole body, which the contract has beside its schema. */
function bodyOf(content: Content | undefined): JsonSchema | undefined {
  const several = Object.values(content?.examples ?? {}).map(({ value }) => value);
  const examples = content?.example === undefined ? several : [content.example];
  return content && { ...content.schema, ...(examples.length > 0 && { examples }) };
}

/** Every route there is, read from the contract itself: a new one is tested without being named here. */
export async function everyRoute({ ask }: TestStudio): Promise<ContractRoute[]> {
  const { body } = await ask({ url: '/api/openapi.json' });
  const paths = body['paths'] as Record<string, Record<string, Operation>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: operation.operationId,
      method: method.toUpperCase() as ContractRoute['method'],
      path,
      isOpen: operation.security?.length === 0,
      isForSuperusers: operation.description?.includes('For superusers.') ?? false,
      body: bodyOf(operation.requestBody?.content['application/json']),
      isForm: operation.requestBody?.content['multipart/form-data'] !== undefined,
      isStream: operation.responses['200']?.content?.['text/event-stream'] !== undefined,
      query: (operation.parameters ?? []).filter((one) => one.in === 'query'),
    })),
  );
}

/** A path with an id in it; paths whose things have names of their own get those from `ids`. */
export function pathOf(
  { path }: ContractRoute,
  ids: Record<string, string>,
  other: string,
): string {
  const [, , thing = ''] = path.split('/');
  const collection = path.split('/{')[0]?.split('/').at(-1) ?? thing;
  return path.replaceAll(/\{[^}]+\}/g, () => ids[collection] ?? other);
}

/** One of each thing that has a path, all of one person. */
export async function addOneOfEach(db: Db, userId: string): Promise<Record<string, string>> {
  const owned = { user_id: userId };
  const group = await createGenerationGroup(db, aGroup(owned));
  const generation = await createGeneration(
    db,
    aGeneration({ ...owned, generation_group_id: group.id, status: 'completed' }),
  );
  return {
    generations: generation.id,
    'generation-groups': group.id,
    'brand-styles': (await createBrandStyle(db, aBrandStyle(owned))).id,
    'product-images': (await createProductImage(db, aProductImage(owned))).id,
    users: userId,
  };
}
