import type { RouteOptions } from 'fastify';
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

export type ErrorStatus = keyof typeof ERRORS;

/** Adds to a route's contract how it can fail, so that programs have types for failures too. */
export function describeErrors({ schema, config, url, method }: RouteOptions): void {
  if (!schema) return;
  const open = config?.access === 'open';
  const methods = [method].flat();
  const statuses: ErrorStatus[] = [
    ...(open ? [] : ([401, 403] as const)),
    ...(methods.some((one) => one !== 'GET' && one !== 'HEAD') ? ([403] as const) : []),
    ...(url.includes('/:') ? ([404] as const) : []),
    ...(schema.body ? ([400, 413, 415, 422] as const) : []),
    ...(schema.querystring ? ([400, 422] as const) : []),
    ...(config?.errors ?? []),
    500,
    503,
  ];
  const errors = [...new Set(statuses)].map(
    (status) =>
      [
        status,
        {
          description: ERRORS[status],
          content: { 'application/json': { schema: errorBody } },
        },
      ] as const,
  );
  schema.response = { ...Object.fromEntries(errors), ...(schema.response as object) };
}
