import { sql, type Expression, type SqlBool } from 'kysely';
import { cleanText } from './clean-text.ts';
import { databaseKind } from './database-kind.ts';
import type { Db } from './database.ts';

/**
 * Rows where one of the columns contains the words, whatever their case, in any script. Both databases get
 * a pattern that lists each letter in its cases, `[äÄ][pP][fF]`: their own notions of case differ (SQLite
 * and a PostgreSQL in the C locale fold ASCII alone).
 */
export function containsText(
  db: Db,
  columns: readonly string[],
  words: string,
): Expression<SqlBool> {
  const letters = Array.from(cleanText(words));
  const conditions = columns.map((column) =>
    databaseKind(db) === 'postgres'
      ? sql<SqlBool>`${sql.ref(column)} ~ ${letters.map(toRegex).join('')}`
      : sql<SqlBool>`${sql.ref(column)} glob ${`*${letters.map(toGlob).join('')}*`}`,
  );
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

function toGlob(letter: string): string {
  const cases = casesOf(letter);
  return cases.length > 1 || '*?['.includes(letter) ? `[${cases.join('')}]` : letter;
}

function toRegex(letter: string): string {
  const cases = casesOf(letter);
  if (cases.length > 1) return `[${cases.join('')}]`;
  return /[\\^$.|?*+()[\]{}]/.test(letter) ? `\\${letter}` : letter;
}

/** Only cases that are one character themselves: the capital of ß is two. */
function casesOf(letter: string): string[] {
  const upper = letter.toUpperCase();
  const lower = letter.toLowerCase();
  const cases = [letter, upper, lower, upper.toLowerCase(), lower.toUpperCase()];
  return [...new Set(cases)].filter((variant) => Array.from(variant).length === 1);
}
