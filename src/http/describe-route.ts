import { z } from 'zod';
import type { RouteOptions } from 'fastify';
import type { Access } from './check-access.ts';
import { errorBody } from './error-contract.ts';

/** What each way to fail means, for the contract. */
const ERRORS = {
  400: 'The request is not well formed.',
  401: 'Nobody is signed in.',
  402: 'It costs more than is left of the budget.',
  403: 'This may not be done.',
  404: 'It is not there, or not yours.',
  409: 'It contradicts what is there already.',
  413: 'The request is too large.',
  415: 'This kind of content is not accepted here.',
  422: 'A field is not right; `details.field` names it.',
  429: 'Too often; `Retry-After` says when to come back, in seconds.',
  500: 'Something went wrong on our side.',
  503: 'Something we depend on is down; the message says what.',
} as const;

/** Who may ask, where that is not everybody who is signed in. */
const WHO: Record<Access, string | undefined> = {
  open: undefined,
  member: undefined,
  session: 'For people who signed in, not for API tokens.',
  superuser: 'For superusers.',
};

export type ErrorStatus = keyof typeof ERRORS;

/** Adds to a route's contract who may ask and how it can fail, so that programs have types for failures too. */
export function describeErrors(route: RouteOptions): void {
  const { schema, config, method } = route;
  if (!schema || method === 'HEAD') return; // HEAD shares the schema of its GET
  const access = config?.access ?? 'member';
  if (access === 'open') schema.security = [];
  schema.description = [schema.description, WHO[access]].filter(Boolean).join(' ');
  const answers = Object.entries((schema.response ?? {}) as Record<string, z.ZodType>);
  schema.response = Object.fromEntries<unknown>([
    ...statusesOf(route, access).map((status) => [status, failure(status)] as const),
    ...answers.map(([status, shape]) => [status, answer(shape)] as const),
  ]);
}

function statusesOf({ schema, config, url, method }: RouteOptions, access: Access): ErrorStatus[] {
  const statuses: ErrorStatus[] = [
    ...(access === 'open' ? [] : ([401, 403] as const)),
    ...(method === 'GET' ? [] : ([403] as const)),
    ...(url.includes('/:') ? ([404] as const) : []),
    ...(schema?.body ? ([400, 413, 415, 422] as const) : []),
    ...(schema?.querystring ? ([400, 422] as const) : []),
    ...(config?.errors ?? []),
    500,
    503,
  ];
  return [...new Set(statuses)];
}

function failure(status: ErrorStatus) {
  return {
    description: ERRORS[status],
    content: { 'application/json': { schema: errorBody } },
  };
}

function answer(shape: z.ZodType) {
  if (!(shape instanceof z.ZodType) || shape instanceof z.ZodNull) return shape;
  return {
    description: shape.description ?? 'Done.',
    content: { 'application/json': { schema: shape } },
  };
}
