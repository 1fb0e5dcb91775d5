import type { App } from '#src/app.ts';
import { findBrandStyleIds } from '#src/brands/brand-style-store.ts';
import { countDeliveriesBefore, deleteDeliveriesBefore } from '#src/webhooks/webhook-store.ts';
import { findProductImageIds } from '#src/products/product-image-store.ts';
import { isId } from '#src/platform/database/ids.ts';
import { countEventsBefore, pruneEvents } from '#src/platform/events/event-store.ts';
import type { ListedFile } from '#src/platform/files/files.ts';
import { isBoughtKey, isClipKey } from './generation-files.ts';
import { findEndings } from './generation-store.ts';
import { forgetClips } from './scene-state-store.ts';

export interface CleanUpOptions {
  /** What is younger stays, also because it may belong to something that is just being made. */
  before: Date;
  /** Looks, and touches nothing. */
  dryRun: boolean;
}

export interface Cleaned {
  /** Files of ads that ended so long ago, or that have no ad or picture any more. */
  files: { key: string; sizeBytes: number }[];
  /** Half files and work folders of processes that were killed. */
  leftovers: string[];
  events: number;
  deliveries: number;
  /** Null when it was not tried. */
  runs: number | null;
}

type World = Pick<App, 'db' | 'engine' | 'files'>;

/** Retention: takes away what nobody needs any more, and what was left behind. Safe while others work. */
export async function cleanUp(app: World, { before, dryRun }: CleanUpOptions): Promise<Cleaned> {
  const files = [
    ...(await filesOfEndedWork(app, before)),
    ...(await filesWithoutAd(app, before)),
    ...(await picturesWithoutRow(app, before)),
    ...(await logosWithoutBrand(app, before)),
  ].map(({ key, sizeBytes }) => ({ key, sizeBytes }));
  const leftovers = await app.files.leftovers(before);
  const events = await countEventsBefore(app.db, before);
  const deliveries = await countDeliveriesBefore(app.db, before);
  const found = { files, leftovers: leftovers.map(({ name }) => name), events, deliveries };
  if (dryRun) return { ...found, runs: null };

  for (const { key } of files) await app.files.remove(key);
  await forgetRemovedClips(app, files);
  for (const { remove } of leftovers) await remove();
  await pruneEvents(app.db, before);
  await deleteDeliveriesBefore(app.db, before);
  return { ...found, runs: await app.engine.forget(before) };
}

/** Clips of an ad that failed stay so long for another try; what was bought stays as long as its ad. */
async function filesOfEndedWork(app: World, before: Date): Promise<ListedFile[]> {
  const old = await oldFiles(app, 'temp', before);
  const endings = await findEndings(app.db, idsAmong(old.map(workOf)));
  return old.filter((file) => {
    if (!isId(workOf(file))) return false;
    const ending = endings.get(workOf(file));
    if (!ending) return true;
    if (isBoughtKey(file.key)) return false;
    return ending.completed_at !== null && ending.completed_at < before;
  });
}

/** Scenes of ads that failed are not said to be ready any more. */
async function forgetRemovedClips({ db }: World, files: readonly { key: string }[]): Promise<void> {
  const ids = idsAmong(files.filter(({ key }) => isClipKey(key)).map(workOf));
  for (const [id, { status }] of await findEndings(db, ids)) {
    if (status === 'failed') await forgetClips(db, id);
  }
}

async function filesWithoutAd(app: World, before: Date): Promise<ListedFile[]> {
  const old = await oldFiles(app, 'videos', before);
  const endings = await findEndings(app.db, idsAmong(old.map(adOf)));
  return old.filter((file) => isId(adOf(file)) && !endings.has(adOf(file)));
}

async function picturesWithoutRow(app: World, before: Date): Promise<ListedFile[]> {
  const old = await oldFiles(app, 'products', before);
  const there = await findProductImageIds(app.db, idsAmong(old.map(pictureOf)));
  return old.filter((file) => isId(pictureOf(file)) && !there.has(pictureOf(file)));
}

async function logosWithoutBrand(app: World, before: Date): Promise<ListedFile[]> {
  const old = await oldFiles(app, 'brands', before);
  const there = await findBrandStyleIds(app.db, idsAmong(old.map(adOf)));
  return old.filter((file) => isId(adOf(file)) && !there.has(adOf(file)));
}

async function oldFiles({ files }: World, folder: string, before: Date): Promise<ListedFile[]> {
  const old: ListedFile[] = [];
  for await (const file of files.list(folder)) if (file.modifiedAt < before) old.push(file);
  return old;
}

/** Only files in folders of ours: the first Ad Mint AI laid hers elsewhere, and rows still name them. */
const idsAmong = (names: readonly string[]) => [...new Set(names.filter(isId))];

/** `temp/<mode>/<user_id>/<generation_id>/…` */
const workOf = ({ key }: Pick<ListedFile, 'key'>) => key.split('/')[3] ?? '';
/** `videos/<user_id>/<generation_id>/…`, and brands likewise. */
const adOf = ({ key }: ListedFile) => key.split('/')[2] ?? '';
/** `products/<user_id>/<id>.<ending>` */
const pictureOf = ({ key }: ListedFile) => (key.split('/')[2] ?? '').replace(/\..*$/, '');
