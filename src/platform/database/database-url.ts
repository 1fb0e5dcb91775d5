export type DatabaseConfig =
  | { kind: 'sqlite'; /** A file, made when missing, or `:memory:`. */ path: string }
  | { kind: 'postgres'; url: string };

/**
 * Reads `DATABASE_URL` in the forms SQLAlchemy knows: `sqlite:///relative`, `sqlite:////absolute`,
 * `sqlite://` in memory, `postgresql://…`; with or without a driver's name, as in `postgresql+psycopg2`.
 */
export function readDatabaseUrl(url: string): DatabaseConfig {
  const [, scheme = '', rest = ''] = /^([a-z]+)(?:\+\w+)?:(.*)$/i.exec(url.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'sqlite':
      return { kind: 'sqlite', path: sqlitePath(rest) };
    case 'postgres':
    case 'postgresql':
      return { kind: 'postgres', url: postgresUrl(rest) };
    default:
      throw new Error(`must begin with sqlite: or postgresql:${EXAMPLES}`);
  }
}

const EXAMPLES = ', like sqlite:///./ad_mint_ai.db or postgresql://user:password@host:5432/name.';

function sqlitePath(rest: string): string {
  const [, path, query] = /^\/\/(?:\/([^?]*))?(\?.*)?$/.exec(rest) ?? [undefined, undefined, rest];
  if (query) {
    throw new Error(
      `names SQLite in a form that is not known${EXAMPLES} A relative path takes three slashes, an absolute one four, and no options.`,
    );
  }
  return path === undefined || path === '' ? ':memory:' : decodePath(path);
}

/** A blank in a path may be written as it is or as `%20`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that belongs to the name
  }
}

function postgresUrl(rest: string): string {
  const url = `postgresql:${rest}`;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed?.hostname) throw new Error(`names no host of PostgreSQL${EXAMPLES}`);
  if (parsed.pathname.length < 2) throw new Error(`names no database of PostgreSQL${EXAMPLES}`);
  return url;
}
