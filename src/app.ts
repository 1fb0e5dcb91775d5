import type { Db } from './platform/database/database.ts';
import type { Engine } from './platform/durable/engine.ts';
import type { Files } from './platform/files/files.ts';

/** Everything a feature may reach for. Built once, in `create-app.ts`; a function asks for the parts it uses. */
export interface App {
  db: Db;
  files: Files;
  engine: Engine;
  now: () => Date;
  newId: () => string;
}
