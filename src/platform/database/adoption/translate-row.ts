import type { RawRow } from './old-table.ts';
import type { TableName } from './present-tables.ts';

/** Names a row's values as they are named now, where the first Ad Mint AI had another word. */
export function translateRow(table: TableName, row: RawRow): RawRow {
  return TRANSLATIONS[table]?.(row) ?? row;
}

/** No password has this hash: the account is kept, and someone has to set a new one. */
const NO_PASSWORD = '!';

const TRANSLATIONS: Partial<Record<TableName, (row: RawRow) => RawRow>> = {
  users: toUser,
  brand_styles: withUpdate,
  editing_sessions: toEditingSession,
};

function toUser(row: RawRow): RawRow {
  const hash = row['hashed_password'] ?? row['password_hash'] ?? NO_PASSWORD;
  return { ...row, hashed_password: hash };
}

function toEditingSession(row: RawRow): RawRow {
  return {
    ...withUpdate(row),
    edit_data: row['edit_data'] ?? row['editing_state'] ?? null,
    edited_video_path: row['edited_video_path'] ?? row['exported_video_path'] ?? null,
  };
}

function withUpdate(row: RawRow): RawRow {
  return { ...row, updated_at: row['updated_at'] ?? row['created_at'] ?? null };
}
