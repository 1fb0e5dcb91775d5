import { databaseKind } from '../database-kind.ts';
import { run, type Migration } from './migration.ts';

/** The page of the product an ad is for, and what was read there. */
export const productPage: Migration = {
  name: '0033_product_page',
  async up(db) {
    const json = databaseKind(db) === 'sqlite' ? 'json' : 'jsonb';
    await run(db, 'alter table generations add column product_url varchar(2000)');
    await run(db, `alter table generations add column product_page ${json}`);
  },
};
