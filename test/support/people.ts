import { createUser } from '#src/accounts/user-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { anActor, aUser } from './builders.ts';

/** The three whom every store meets: whose row it is, whose it is not, and who sees all. */
export async function addPeople(
  db: Db,
): Promise<{ owner: Actor; stranger: Actor; superuser: Actor }> {
  return {
    owner: anActor(await createUser(db, aUser())),
    stranger: anActor(await createUser(db, aUser())),
    superuser: anActor(await createUser(db, aUser({ is_superuser: true }))),
  };
}
