import { z } from 'zod';

/** The environment as people write it: flat, named, explained. `docs/configuration.md` is made from this. */
export const environment = z.object({
  DATABASE_URL: z
    .string()
    .default('sqlite:///./ad_mint_ai.db')
    .describe('`sqlite:///<path>` (four slashes: an absolute path) or `postgresql://…`'),
  DATA_DIR: z
    .string()
    .min(1, 'must name a folder')
    .default('./data')
    .describe('Folder of films, pictures and work in progress'),
});
