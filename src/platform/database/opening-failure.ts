import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import type { DatabaseConfig } from './database-url.ts';

/** Says in one sentence why a database cannot be opened, and never shows a password. */
export function openingFailure(config: DatabaseConfig, cause: unknown): AppError {
  const message =
    config.kind === 'sqlite' ? sqliteReason(config.path, cause) : postgresReason(config.url, cause);
  return new AppError('UNAVAILABLE', message, { cause });
}

function sqliteReason(path: string, cause: unknown): string {
  const file = resolve(path);
  const folder = dirname(file);
  if (!existsSync(folder)) {
    return `The folder ${folder} for the database does not exist. Make it, or change DATABASE_URL.`;
  }
  if (existsSync(file) && statSync(file).isDirectory()) {
    return `The database ${file} is a folder, not a file. Change DATABASE_URL.`;
  }
  const { message } = cause as Error;
  if (/not a database/i.test(message)) {
    return `The file ${file} is not an SQLite database. Change DATABASE_URL, or move the file away.`;
  }
  return `The database ${file} cannot be opened: ${message}.`;
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the user name or the password is wrong',
  '28000': 'this user may not connect',
  '3D000': 'there is no database of this name',
  '53300': 'it has no connection left',
};

function postgresReason(url: string, cause: unknown): string {
  const { code = '', message } = firstOf(cause) as Error & { code?: string };
  const reason = REASONS[code] ?? (message || 'it does not answer');
  return `PostgreSQL at ${placeOf(url)} cannot be used: ${reason}. Check DATABASE_URL and that the server runs.`;
}

/** Where a name has two addresses, Node reports both failures in one. */
const firstOf = (cause: unknown): unknown =>
  cause instanceof AggregateError ? (cause.errors[0] as unknown) : cause;

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
