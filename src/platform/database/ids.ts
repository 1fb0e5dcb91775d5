const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether a text from outside can be the id of a row. Ask before searching: PostgreSQL fails on a malformed
 * id and finds upper-case ones, SQLite does neither, and both must answer "not there".
 */
export function isId(text: string): boolean {
  return UUID.test(text);
}
