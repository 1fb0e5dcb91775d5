import { z } from 'zod';

function webAddress(byDefault: string) {
  return z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .default(byDefault);
}

function count(byDefault: number) {
  return z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(1_000, 'must be at most 1000')
    .default(byDefault);
}

/** The environment as people write it: flat, named, explained. `docs/configuration.md` is made from this. */
export const environment = z.object({
  DATABASE_URL: z
    .string()
    .default('sqlite:///./ad_mint_ai.db')
    .describe('`sqlite:///<path>` (four slashes: an absolute path) or `postgresql://…`'),
  PORT: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must be from 0 to 65535')
    .max(65_535, 'must be from 0 to 65535')
    .default(8000)
    .describe('Where the studio listens; 0 takes any free port'),
  HOST: z
    .string()
    .min(1, 'must name an address')
    .default('127.0.0.1')
    .describe('Address to listen on; `0.0.0.0` lets other machines in'),
  DATA_DIR: z
    .string()
    .min(1, 'must name a folder')
    .default('./data')
    .describe('Folder of films, pictures and work in progress'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .optional()
    .describe(
      'Where people reach the studio, for example `https://ads.example.com`; https makes cookies secure',
    ),
  TRUST_PROXY: z
    .string()
    .default('loopback')
    .describe('Proxies whose `X-Forwarded-For` counts: addresses or networks, separated by commas'),
  SECRET_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe(
      'Signs sessions and tokens; without it one is made and kept in DATA_DIR. A new one signs everybody out',
    ),
  REGISTRATION: z
    .enum(['open', 'closed'], 'must be open or closed')
    .default('open')
    .describe('Whether people may make accounts for themselves; the first one always may'),
  LOG_LEVEL: z
    .enum(
      ['silent', 'error', 'warn', 'info', 'debug'],
      'must be silent, error, warn, info or debug',
    )
    .default('warn')
    .describe('What is told on standard error; `info` tells every request'),
  LOCAL_RENDERS: count(2).describe('Clips and films that one process draws and encodes at a time'),
  API_CALLS: count(5).describe('Calls of vendors at a time, by all processes together'),
  VENDOR_CALLS: count(3).describe('Of these, calls of one vendor at a time'),
  VENDOR_CALLS_A_MINUTE: count(20).describe('Calls of one vendor that begin within a minute'),
  OPENAI_API_KEY: z
    .string()
    .optional()
    .describe('Key of a language model that writes and judges stories; each call costs money'),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
    .optional()
    .describe(
      'Any endpoint that speaks OpenAI’s chat completions, for example `http://127.0.0.1:11434/v1`; by default OpenAI’s own once there is a key',
    ),
  OPENAI_MODEL: z.string().min(1).default('gpt-4o-mini').describe('The language model to ask'),
  OPENAI_PRICE: z
    .string()
    .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/, 'must be two numbers, such as 0.15/0.60')
    .optional()
    .describe(
      'What it costs, in USD for a million tokens in and out: `0.15/0.60`, `0/0` for one of your own. Without it the cost of an ad it wrote is unknown',
    ),
  RUNWAYML_API_SECRET: z
    .string()
    .optional()
    .describe('Key of a Runway account, for scenes made by its models; each costs money'),
  RUNWAYML_BASE_URL: webAddress('https://api.dev.runwayml.com').describe(
    'Where Runway’s API answers',
  ),
  FAL_KEY: z
    .string()
    .optional()
    .describe('Key of a fal account, for scenes made by the models it hosts; each costs money'),
  FAL_BASE_URL: webAddress('https://queue.fal.run').describe('Where fal’s queue answers'),
  WEBHOOKS_ALLOW_PRIVATE: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .describe('Whether webhooks may go to this machine, private networks and over plain http'),
  PRODUCT_PAGES_ALLOW_PRIVATE: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .describe('Whether product pages may be read from this machine and private networks'),
  STORAGE_URL: z
    .string()
    .optional()
    .describe(
      'Where films and pictures are kept: a folder, `file:///<path>` or `s3://<bucket>/<prefix>`; without it, `DATA_DIR`',
    ),
  AWS_ENDPOINT_URL_S3: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional()
    .describe('Address of a store that speaks like S3, such as MinIO; without it, Amazon’s'),
  AWS_REGION: z.string().default('us-east-1').describe('Region of the bucket'),
  AWS_ACCESS_KEY_ID: z
    .string()
    .optional()
    .describe('Key of the bucket; without it, what the machine’s own profile or role may do'),
  AWS_SECRET_ACCESS_KEY: z.string().optional().describe('Its secret half'),
  AWS_SESSION_TOKEN: z.string().optional().describe('Its token, if the key is a temporary one'),
  STORAGE_CACHE_MB: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(100, 'must be at least 100')
    .default(10_000)
    .describe('How much `DATA_DIR/cache` may hold of what was read from a bucket, in MB'),
});
