import type { App } from '#src/app.ts';
import {
  countOtherSuperusers,
  deleteUser,
  listAllUsers,
  lockUsers,
} from '#src/accounts/user-store.ts';
import type { Actor } from '#src/platform/actor.ts';
import { AppError } from '#src/platform/errors.ts';
import { cancelGeneration } from './cancel-generation.ts';
import { listGenerations } from './generation-list-store.ts';

/** Where a person's files are, besides their rows. */
const FOLDERS = ['videos', 'products', 'brands', 'temp/auto'];

/** Deletes a person with all that is theirs: what is being made is stopped, then rows and files go. */
export async function deleteAccount(
  app: Pick<App, 'db' | 'engine' | 'files' | 'now' | 'videoModels'>,
  actor: Actor,
): Promise<void> {
  const { user_id } = actor;
  await app.db.transaction().execute((tx) => refuseIfLast(tx, actor));
  for (const status of ['pending', 'processing'] as const) {
    const { items } = await listGenerations(app.db, actor, { user_id, status, limit: 100 });
    for (const { id } of items) await cancelGeneration(app, actor, id);
  }
  await app.db.transaction().execute(async (tx) => {
    await lockUsers(tx);
    await refuseIfLast(tx, actor);
    await deleteUser(tx, actor, user_id);
  });
  for (const folder of FOLDERS) await app.files.removeFolder(`${folder}/${user_id}`);
}

/** Somebody has to look after those who stay. */
async function refuseIfLast(tx: App['db'], { user_id, is_superuser }: Actor): Promise<void> {
  if (!is_superuser || (await countOtherSuperusers(tx, user_id)) > 0) return;
  if ((await listAllUsers(tx, { limit: 2 })).length < 2) return;
  throw new AppError('CONFLICT', 'You are the only superuser here. Make another one first.');
}
