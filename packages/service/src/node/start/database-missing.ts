/** Thrown when the PostgreSQL of `DATABASE_URL` does not answer. The address is told without its password. */
export class DatabaseMissingError extends Error {
  override readonly name = 'DatabaseMissingError';
  constructor(url: string, cause: unknown) {
    const code = (cause as { code?: unknown } | null)?.code;
    super(`The database at ${placeOf(url)} does not answer${typeof code === 'string' ? ` (${code})` : ''}: look whether it runs and whether DATABASE_URL is right`, { cause });
  }
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`;
}
