import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { LinliError } from '@linli/model';
import { sqlState } from './database-error.js';
import type { Run, Sql } from './sql.js';

/** Where the migrations of this release lie. */
const shipped = new URL('../../sql/', import.meta.url);

export interface Migration {
  number: number;
  name: string;
  text: string;
  /** SHA-256 in hex, whatever the line ends of the file are. */
  checksum: string;
}

export interface MigrateOptions {
  /** A folder with files such as `001-tables.sql`, in place of the one that comes with this release. Ends with a slash. */
  from?: URL | undefined;
}

/**
 * Brings every database to this release. Safe to run again, and by several processes at once: each migration is applied once, wholly or not at all.
 * @returns how many were applied
 * @throws LinliError `schema_unsupported` when the database was made by a newer release, or a migration was changed after it was applied
 */
export async function migrate(sql: Sql, { from = shipped }: MigrateOptions = {}): Promise<number> {
  const migrations = await readMigrations(from);
  const applied = await sql.owner((run) => migrateOne(run, migrations));
  return applied.reduce((sum, count) => sum + count, 0);
}

/** Whether every database is at this release, or at a newer one, which keeps what this one needs. Rejects where one does not answer within a few seconds. */
export async function isMigrated(sql: Sql, { from = shipped }: MigrateOptions = {}): Promise<boolean> {
  const newest = (await known(from)).length;
  const found = await sql.owner(async (run) => {
    const [row] = await run('select max(number) as newest from linli_migrations').catch((error: unknown) => {
      if (sqlState(error) === '42P01') return [];
      throw error;
    });
    return Number(row?.['newest'] ?? 0) >= newest;
  }, { within: 5_000 });
  return found.every(Boolean);
}

const readBefore = new Map<string, Promise<Migration[]>>();

/** Those of a release do not change while it runs. */
function known(from: URL): Promise<Migration[]> {
  const before = readBefore.get(from.href);
  if (before) return before;
  const reading = readMigrations(from);
  readBefore.set(from.href, reading);
  reading.catch(() => readBefore.delete(from.href));
  return reading;
}

async function readMigrations(from: URL): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const text = (await readFile(new URL(name, from), 'utf8')).replace(/\r\n/g, '\n');
      const number = Number(/^(\d{3})-/.exec(name)?.[1]);
      if (number !== index + 1) throw new LinliError('internal', `Migrations are numbered without a gap; look at ${name}`);
      return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function migrateOne(run: Run, migrations: readonly Migration[]): Promise<number> {
  await createTable(run);
  await run('begin');
  // Held until the end: another process waits here, and then finds everything applied.
  await run('lock table linli_migrations in exclusive mode');
  const rows = await run('select number, checksum from linli_migrations order by number');
  for (const { number, checksum } of rows) check(migrations[Number(number) - 1], Number(number), checksum);
  const wanted = migrations.slice(rows.length);
  for (const { number, name, text, checksum } of wanted) {
    await run(text);
    await run('insert into linli_migrations (number, name, checksum, at) values ($1, $2, $3, now())', [number, name, checksum]);
  }
  await run('commit');
  return wanted.length;
}

function check(migration: Migration | undefined, number: number, checksum: unknown): void {
  if (!migration) throw new LinliError('schema_unsupported', `The database has migration ${number}, which this release does not know; run a newer release`);
  if (migration.checksum !== checksum) throw new LinliError('schema_unsupported', `${migration.name} was changed after it was applied; restore it, and add a new one instead`);
}

async function createTable(run: Run): Promise<void> {
  const text = 'create table if not exists linli_migrations (number integer primary key, name text not null, checksum text not null, at timestamptz not null)';
  // Two processes that do this at once can both find nothing; the slower one is told that the name is taken.
  await run(text).catch(async (error: unknown) => {
    if (!['23505', '42710', '42P07'].includes(sqlState(error) ?? '')) throw error;
    await run(text);
  });
}
