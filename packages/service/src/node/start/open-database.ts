import { Pool } from 'pg';
import { pgSql } from '../../sql/pg-sql.js';
import { pgliteSql } from '../../sql/pglite-sql.js';
import type { Sql } from '../../sql/sql.js';
import type { PoolUse } from '../observe/metrics.js';
import { openPglite } from '../pglite/open-pglite.js';
import { DatabaseMissingError } from './database-missing.js';

export interface OpenDatabase {
  sql: Sql;
  poolUse: () => PoolUse;
  /** Rejects when the database can no longer be used and no waiting will help. */
  lost: Promise<never>;
}

export interface DatabaseOptions {
  /** `postgres://…`: a PostgreSQL. Without one, a PGlite. */
  databaseUrl?: string | undefined;
  /** Of PGlite; `null`: in memory, which is for tests. */
  folder: string | null;
  /** Connections to PostgreSQL. Default: 10. One of them listens for changes. */
  connections?: number | undefined;
}

/** @throws DatabaseMissingError, FolderInUseError */
export async function openDatabase({ databaseUrl, folder, connections = 10 }: DatabaseOptions): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl, connections);
  const pglite = await openPglite(folder);
  const sql = pgliteSql(pglite);
  return { sql, lost: pglite.lost, poolUse: () => ({ total: 1, idle: pglite.isBusy ? 0 : 1, waiting: sql.waiting }) };
}

async function openPostgres(connectionString: string, max: number): Promise<OpenDatabase> {
  // The time in which a connection is made, so that a database that is gone is noticed. For one that others hold, requests wait in line for longer.
  const pool = new Pool({ connectionString, max, connectionTimeoutMillis: 5_000, application_name: 'linli-service', keepAlive: true });
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new DatabaseMissingError(connectionString, error);
  }
  const never = new Promise<never>(() => undefined);
  const sql = pgSql(pool);
  return { sql, lost: never, poolUse: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: sql.waiting }) };
}
