import pg from 'pg';
import { openSqliteHandle, type SqliteValue } from '#src/platform/database/sqlite/sqlite-handle.ts';
import type { NewGeneration } from '#src/platform/database/schema.ts';

/** What a careful person would write without any query layer. */
export interface RawDriver {
  point(id: string): Promise<unknown>;
  list(userId: string): Promise<unknown>;
  insert(ads: NewGeneration[]): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

type RawRow = Record<string, unknown>;

const JSON_FIELDS = [
  'temp_clip_paths',
  'llm_specification',
  'scene_plan',
  'llm_conversation_history',
  'coherence_settings',
];
const RECENT =
  "where user_id = $1 and status = 'completed' order by created_at desc, id desc limit 21";

export function rawSqlite(path: string): RawDriver {
  const db = openSqliteHandle(path);
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const point = db.prepare('select * from generations where id = ?');
  const list = db.prepare(`select * from generations ${RECENT.replace('$1', '?')}`);
  const metrics = db.prepare(
    `select * from quality_metrics where generation_id in (${Array(20).fill('?').join()})`,
  );
  const statements = new Map<string, ReturnType<typeof db.prepare>>();

  return {
    point: (id) => Promise.resolve(decode(point.all([id])[0]!)),
    list(userId) {
      const ads = list.all([userId]).slice(0, 20).map(decode);
      const scores = metrics.all(ads.map((ad) => ad['id'] as string));
      for (const score of scores) score['created_at'] = toDate(score['created_at']);
      return Promise.resolve(fold(ads, scores));
    },
    insert(ads) {
      db.exec('begin immediate');
      for (const ad of ads) {
        const text = insertText(ad, () => '?');
        const kept = statements.get(text) ?? db.prepare(text);
        statements.set(text, kept);
        kept.run(Object.values(ad).map(encode));
      }
      db.exec('rollback');
      return Promise.resolve();
    },
    [Symbol.asyncDispose]() {
      db.close();
      return Promise.resolve();
    },
  };
}

export async function rawPostgres(url: string): Promise<RawDriver> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  const client = await pool.connect();
  client.release();
  return {
    async point(id) {
      return (await pool.query('select * from generations where id = $1', [id])).rows[0] as unknown;
    },
    async list(userId) {
      const ads = (await pool.query<RawRow>(`select * from generations ${RECENT}`, [userId])).rows;
      const shown = ads.slice(0, 20);
      const ids = shown.map((ad) => ad['id']);
      const scores = await pool.query<RawRow>(
        'select * from quality_metrics where generation_id = any($1)',
        [ids],
      );
      return fold(shown, scores.rows);
    },
    async insert(ads) {
      const transaction = await pool.connect();
      await transaction.query('begin');
      for (const ad of ads) {
        const values = Object.entries(ad).map(([field, value]) =>
          JSON_FIELDS.includes(field) ? JSON.stringify(value) : (value as unknown),
        );
        await transaction.query(
          insertText(ad, (index) => `$${index + 1}`),
          values,
        );
      }
      await transaction.query('rollback');
      transaction.release();
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

function insertText(ad: NewGeneration, placeholder: (index: number) => string): string {
  const fields = Object.keys(ad);
  const values = fields.map((_, index) => placeholder(index));
  return `insert into generations (${fields.join()}) values (${values.join()})`;
}

function decode(row: RawRow): RawRow {
  const decoded: RawRow = { ...row };
  for (const field of JSON_FIELDS) {
    const value = decoded[field];
    if (typeof value === 'string') decoded[field] = JSON.parse(value);
  }
  for (const field of ['use_llm', 'cancellation_requested']) decoded[field] = decoded[field] === 1;
  for (const field of ['created_at', 'completed_at']) decoded[field] = toDate(decoded[field]);
  return decoded;
}

function toDate(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : null;
}

function encode(value: unknown): SqliteValue {
  if (value instanceof Date) return value.toISOString().replace('T', ' ').replace('Z', '000');
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return (value ?? null) as SqliteValue;
}

function fold(ads: RawRow[], scores: RawRow[]): RawRow[] {
  const byAd = new Map<unknown, RawRow[]>();
  for (const score of scores) {
    const siblings = byAd.get(score['generation_id']);
    if (siblings) siblings.push(score);
    else byAd.set(score['generation_id'], [score]);
  }
  for (const ad of ads) ad['quality_metrics'] = byAd.get(ad['id']) ?? [];
  return ads;
}
