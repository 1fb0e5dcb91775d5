import { resolve } from 'node:path';
import type { z } from 'zod';
import { readDatabaseUrl, type DatabaseConfig } from '#src/platform/database/database-url.ts';
import type { StorageConfig } from '#src/platform/files/open-files.ts';
import { readStorageUrl } from '#src/platform/files/storage-url.ts';
import { environment } from './environment.ts';
import { halfKeys, toStorage } from './storage-config.ts';

/** The configuration as code reads it: nested, complete, impossible states left out. */
export interface Config {
  port: number;
  database: DatabaseConfig;
  /** Absolute. */
  dataDir: string;
  storage: StorageConfig;
  privateWebhooks: boolean;
  privatePages: boolean;
  host: string;
  publicUrl: URL | undefined;
  trustProxy: string;
  /** Undefined when it is to be made and kept. */
  secretKey: string | undefined;
  registration: 'open' | 'closed';
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** How much is worked on at a time. */
  limits: {
    localRenders: number;
    apiCalls: number;
    vendorCalls: number;
    vendorCallsAMinute: number;
  };
  /** Null where neither a key nor an address is set. */
  languageModel: LanguageModelConfig | null;
  /** Whose models scenes can be given to; a vendor without a key sells nothing. */
  vendors: Record<'runway' | 'fal', VendorConfig>;
}

interface LanguageModelConfig {
  key: string | null;
  baseUrl: string;
  model: string;
  price: { input: number; output: number } | null;
}

interface VendorConfig {
  key: string | null;
  baseUrl: string;
}

/** Reports every problem at once, by name, and never prints a value: it may be a secret. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = [];
  const settings = withoutBlanks(env);
  const result = environment.safeParse(settings);
  const database = readOrNote('DATABASE_URL', problems, () =>
    readDatabaseUrl(environment.shape.DATABASE_URL.parse(settings['DATABASE_URL'])),
  );
  const storageUrl = readOrNote('STORAGE_URL', problems, () =>
    readStorageUrl(settings['STORAGE_URL'] ?? settings['DATA_DIR'] ?? './data'),
  );
  if (!result.success) {
    problems.push(
      ...result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  problems.push(...halfKeys(settings));
  if (!result.success || !database || !storageUrl || problems.length > 0) {
    throw new ConfigError(problems);
  }
  const { data } = result;
  return {
    port: data.PORT,
    database,
    dataDir: resolve(data.DATA_DIR),
    storage: toStorage(storageUrl, data),
    privateWebhooks: data.WEBHOOKS_ALLOW_PRIVATE === 'true',
    privatePages: data.PRODUCT_PAGES_ALLOW_PRIVATE === 'true',
    host: data.HOST,
    publicUrl: data.PUBLIC_URL === undefined ? undefined : new URL(data.PUBLIC_URL),
    trustProxy: data.TRUST_PROXY,
    secretKey: data.SECRET_KEY,
    registration: data.REGISTRATION,
    logLevel: data.LOG_LEVEL,
    limits: {
      localRenders: data.LOCAL_RENDERS,
      apiCalls: data.API_CALLS,
      vendorCalls: data.VENDOR_CALLS,
      vendorCallsAMinute: data.VENDOR_CALLS_A_MINUTE,
    },
    languageModel: readLanguageModel(data),
    vendors: {
      runway: { key: data.RUNWAYML_API_SECRET ?? null, baseUrl: data.RUNWAYML_BASE_URL },
      fal: { key: data.FAL_KEY ?? null, baseUrl: data.FAL_BASE_URL },
    },
  };
}

const OPENAI_ADDRESS = 'https://api.openai.com/v1';

function readLanguageModel(data: z.infer<typeof environment>): LanguageModelConfig | null {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: address, OPENAI_MODEL: model } = data;
  if (key === undefined && address === undefined) return null;
  const [input, output] = (data.OPENAI_PRICE ?? '').split('/').map(Number);
  return {
    key: key ?? null,
    baseUrl: (address ?? OPENAI_ADDRESS).replace(/\/+$/u, ''),
    model,
    price: input === undefined || output === undefined ? null : { input, output },
  };
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
    super(
      `The configuration has ${count}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
}

/** `PORT=` in a shell means "not set". */
function withoutBlanks(env: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function readOrNote<T>(name: string, problems: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
