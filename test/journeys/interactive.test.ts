import { expect, test } from 'vitest';
import { openDatabase } from '#src/platform/database/open-database.ts';
import { makePostgresDatabase } from '../support/databases.ts';
import { anInstallation, type Installation } from '../support/cli.ts';
import { eventually } from '../support/eventually.ts';

const A_FILM_MS = 400_000;
const PATIENCE = { withinMs: 120_000 };
const SETTINGS = ['--duration', '6', '--aspect', '1:1', '--seed', '5', '--json'];
const PROMPT = 'Kiln & Co: hand-thrown mugs for slow mornings';

type Database = Parameters<typeof openDatabase>[0];

async function stageIn(database: Database): Promise<{ id: string; waits: string | null }> {
  await using opened = await openDatabase(database);
  const row = await opened.db.selectFrom('generations').selectAll().executeTakeFirst();
  return { id: row?.id ?? '', waits: row?.waiting_since ? row.stage : null };
}

/** Goes on with an ad in a process of its own, says some words, and kills it as soon as a stage waits. */
async function sayAndKill(
  installation: Installation,
  args: string[],
  { words, until }: { words: string; until: () => Promise<boolean> },
): Promise<void> {
  const { child, ended } = installation.start('make', ...args);
  child.stdin?.write(words);
  await eventually(`what follows “${words.trim()}”`, until, PATIENCE);
  child.kill('SIGKILL');
  await ended;
}

async function journey(installation: Installation, database: Database): Promise<void> {
  const waitsAt = (stage: string) => async () => (await stageIn(database)).waits === stage;
  await sayAndKill(installation, [PROMPT, '--interactive', ...SETTINGS], {
    words: '',
    until: waitsAt('story'),
  });
  const { id } = await stageIn(database);
  const resume = ['--resume', id, '--json'];
  await sayAndKill(installation, resume, {
    words: 'edit 1 Mugs, made by hand\napprove\n',
    until: waitsAt('references'),
  });
  await sayAndKill(installation, resume, { words: 'approve\n', until: waitsAt('storyboard') });
  await sayAndKill(installation, resume, { words: 'approve\n', until: waitsAt('clips') });

  const last = installation.start('make', ...resume);
  last.child.stdin?.end('approve\n');
  const { code, stdout, stderr } = await last.ended;

  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ generation_id: id, video: { frames: 180 } });
  await using opened = await openDatabase(database);
  const row = await opened.db.selectFrom('generations').selectAll().executeTakeFirstOrThrow();
  expect(row).toMatchObject({ status: 'completed', stage: 'film', waiting_since: null });
  expect(row.scene_plan?.scenes[0]).toMatchObject({ headline: 'Mugs, made by hand' });
}

test(
  'an ad is made step by step, its process killed between the stages, on SQLite',
  async () => {
    await using installation = await anInstallation();
    expect(await installation.admint('db', 'migrate')).toMatchObject({ code: 0 });
    await journey(installation, { kind: 'sqlite', path: `${installation.folder}/ads.db` });
  },
  A_FILM_MS,
);

test(
  'the same on PostgreSQL',
  async () => {
    const { url, drop } = await makePostgresDatabase('migrated');
    try {
      await using installation = await anInstallation({ databaseUrl: url });
      await journey(installation, { kind: 'postgres', url });
    } finally {
      await drop();
    }
  },
  A_FILM_MS,
);

test(
  'at the end of the input the ad waits, and how to go on is said',
  async () => {
    await using installation = await anInstallation();
    const { child, ended } = installation.start('make', PROMPT, '--interactive', ...SETTINGS);
    child.stdin?.end('what?\n');
    const { code, stdout, stderr } = await ended;

    const { id, waits } = await stageIn({ kind: 'sqlite', path: `${installation.folder}/ads.db` });
    expect({ code, waits }).toEqual({ code: 0, waits: 'story' });
    expect(JSON.parse(stdout)).toEqual({ generation_id: id, status: 'processing', waiting: true });
    expect(stderr).toContain('Next: references, free');
    expect(stderr).toContain(`admint make --resume ${id}`);
  },
  A_FILM_MS,
);
