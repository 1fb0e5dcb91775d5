import type { App } from '#src/app.ts';
import {
  countOtherSuperusers,
  deleteUser,
  getUser,
  listAllUsers,
  lockUsers,
} from '#src/accounts/user-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import type { Db } from '#src/platform/database/database.ts';
import { AppError } from '#src/platform/errors.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { removeTraces } from './delete-generation.ts';
import { listGenerationsOf, listUnfinishedOf } from './generation-store.ts';

/** Where a person's files are, besides those of their ads. */
const FOLDERS = ['videos', 'temp/auto', 'products', 'brands'];

/**
 * Deletes a person with everything of theirs. What is being made is stopped first; what they begin meanwhile
 * goes with its row, and `admint clean` finds its files. The only superuser stays as long as others do.
 */
export async function removeUser(
  app: Pick<App, 'db' | 'engine' | 'files' | 'now' | 'videoModels'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const { id: userId } = await getUser(app.db, actor, id);
  await app.db.transaction().execute((tx) => refuseIfNeeded(tx, actor, userId));
  for (const unfinished of await listUnfinishedOf(app.db, userId)) {
    await cancelGeneration(app, actor, unfinished.id);
  }
  const ads = await app.db.transaction().execute(async (tx) => {
    await lockUsers(tx);
    await refuseIfNeeded(tx, actor, userId);
    const owned = await listGenerationsOf(tx, userId);
    await deleteUser(tx, actor, userId);
    return owned;
  });
  for (const generation of ads) await removeTraces(app, generation);
  for (const folder of FOLDERS) await app.files.removeFolder(`${folder}/${userId}`);
}

/** Somebody has to look after those who stay. */
async function refuseIfNeeded(tx: Db, actor: Actor, userId: string): Promise<void> {
  const user = await getUser(tx, actor, userId);
  if (!user.is_superuser || (await countOtherSuperusers(tx, userId)) > 0) return;
  if ((await listAllUsers(tx, { limit: 2 })).length < 2) return;
  throw new AppError('CONFLICT', 'This is the only superuser here. Make another one first.');
}
