import { z } from 'zod';
import { AppError } from '../errors.ts';
import { RECORDS } from './records.ts';
import type { NewRow, RowChanges, TableName } from './schema.ts';

/** A new row as both databases can keep it: text cleaned, ids and emails in lower case. */
export function checkNew<T extends TableName>(table: T, row: NewRow<T>): NewRow<T> {
  return checked(RECORDS[table], row) as NewRow<T>;
}

/** Changes to a row, which never touch its identity, its owner or its birth. */
export function checkChanges<T extends TableName>(table: T, changes: RowChanges<T>): RowChanges<T> {
  return checked(CHANGES[table], changes) as RowChanges<T>;
}

const FIXED = ['id', 'user_id', 'generation_id', 'created_at'];

const CHANGES = Object.fromEntries(
  Object.entries(RECORDS).map(([table, { shape }]) => {
    const changeable = Object.entries(shape).filter(([field]) => !FIXED.includes(field));
    return [table, z.strictObject(Object.fromEntries(changeable)).partial()];
  }),
) as unknown as Record<TableName, z.ZodType>;

function checked(rules: z.ZodType, values: object): unknown {
  const result = rules.safeParse(values);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (!issue) throw new Error('unreachable: a refusal without a reason');
  const field = fieldOf(issue);
  throw new AppError('INVALID_FIELD', sentence(field, issue.message), { details: { field } });
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  return path.join('.');
}

/** Our own rules say what a field must be; what is inside a JSON value is described by zod. */
function sentence(field: string, message: string): string {
  return message.startsWith('must') ? `${field} ${message}.` : `${field} does not fit: ${message}.`;
}
