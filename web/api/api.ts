import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import type { components, paths } from './api.gen.ts';

type Schemas = components['schemas'];
export type Generation = Schemas['Generation'];
export type GenerationDetail = Schemas['GenerationDetail'];
export type Scene = Schemas['Scene'];
export type User = Schemas['User'];
export type BrandStyle = Schemas['BrandStyle'];
export type ProductImage = Schemas['ProductImage'];
export type Spending = Schemas['Spending'];
export type ApiError = Schemas['Error'];
export type GenerationRequest =
  paths['/api/generations']['post']['requestBody']['content']['application/json'];
export type BrandStyleChanges =
  paths['/api/brand-styles/{id}']['patch']['requestBody']['content']['application/json'];

const signedOutListeners = new Set<() => void>();

/** Calls back when the server no longer knows who asks. */
export function onSignedOut(callBack: () => void): void {
  signedOutListeners.add(callBack);
}

export function tellSignedOut(): void {
  for (const callBack of signedOutListeners) callBack();
}

/** These ask who somebody is; a no is their answer. */
const ASKS_WHO = ['/api/auth/login', '/api/auth/me'];

const rim: Middleware = {
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && !ASKS_WHO.includes(schemaPath)) tellSignedOut();
  },
  onError: () => new Error('The studio does not answer. Is it still running?'),
};

/** Typed by the server's own document: `await client.GET('/api/generations/{id}', …)`. */
export const client = createClient<paths>();
client.use(rim);

/** The same as query hooks: `$api.useQuery('get', '/api/generations/{id}', …)`. */
export const $api = createQueryHooks(client);
