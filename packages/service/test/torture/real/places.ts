import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { newFolder } from '../../node/support/folder.js';
import { inFolder, ServiceProcess } from '../../node/support/service-process.js';
import { startPostgres, type PostgresServer } from '../../support/databases.js';

export type Row = Readonly<Record<string, unknown>>;

/** A service in a process of its own, that is killed and started again; and its database. */
export interface Place {
  name: string;
  /** What is killed, in this order. */
  kills: readonly ('service' | 'database' | 'browser' | 'tab' | 'all')[];
  start(context: TestContext): Promise<void>;
  service(context: TestContext): ServiceProcess;
  /** Ends the database, where it is a process of its own, and starts it again. */
  killDatabase(): Promise<void>;
  /** What is there, once the service is stopped. */
  rows(text: string): Promise<readonly Row[]>;
}

export function onPglite(): Place {
  const folder = newFolder();
  return {
    name: 'PGlite',
    kills: ['service', 'browser', 'all', 'tab'],
    start: async () => undefined,
    service: (context) => new ServiceProcess(context, inFolder(folder)),
    killDatabase: async () => undefined,
    async rows(text) {
      const database = await PGlite.create(join(folder, 'database'));
      try {
        return (await database.query(text)).rows as Row[];
      } finally {
        await database.close();
      }
    },
  };
}

export function onPostgres(): Place {
  const folder = newFolder();
  let server: PostgresServer;
  let name: string;
  return {
    name: 'PostgreSQL',
    kills: ['database', 'browser', 'all', 'service', 'tab'],
    async start(context) {
      server = await startPostgres({ durable: true });
      context.after(() => server.stop());
      name = await server.database({ empty: true });
    },
    service: (context) => new ServiceProcess(context, inFolder(folder), { DATABASE_URL: server.url(name) }),
    async killDatabase() {
      await server.kill();
      await server.restart();
    },
    rows: (text) => server.run(name, text),
  };
}
