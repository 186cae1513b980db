import type { Pool, PoolClient } from 'pg';
import { databaseError } from './database-error.js';
import type { Run, Sql } from './sql.js';
import { type Connection, type RetryOptions, transact } from './transaction.js';

/** The channel that a transaction names its region on when it commits. */
export const channel = 'linli_changed';

/** Before a broken line to what listens is tried again, in milliseconds. */
const reconnectAfter = 1000;

/** A PostgreSQL, over a pool that is for this alone: it is closed together with it. */
export function pgSql(pool: Pool, options: RetryOptions = {}): Sql {
  const ignore = () => undefined;
  const listening = new Set<() => void>();
  // A connection that breaks while it is idle is replaced by the next request; without a listener it would end the process.
  pool.on('error', ignore);

  async function connect(): Promise<PoolClient> {
    const client = await pool.connect();
    client.on('error', ignore);
    return client;
  }

  function release(client: PoolClient, broken: boolean): void {
    client.off('error', ignore);
    client.release(broken);
  }

  async function connection(): Promise<Connection> {
    const client = await connect();
    return {
      run: (text) => client.query(text),
      query: async (text, params) => (await client.query(text, [...params])).rows,
      release: (broken) => release(client, broken),
    };
  }

  return {
    tx: (region, work, { readOnly } = {}) => transact(connection, region, work, { ...options, readOnly }),
    async owner(work) {
      const client = await connect().catch((error: unknown) => {
        throw databaseError(error);
      });
      let broken = true;
      try {
        const result = await work(runOn(client));
        broken = false;
        return [result];
      } finally {
        // A transaction that failed half-way ends with its connection.
        release(client, broken);
      }
    },
    async listen(onChange) {
      const leave = await listen({ connect, release }, onChange);
      listening.add(leave);
      return async () => {
        listening.delete(leave);
        leave();
      };
    },
    close() {
      // The pool waits for every connection to be given back.
      for (const leave of listening) leave();
      return pool.ending ? Promise.resolve() : pool.end();
    },
  };
}

function runOn(client: PoolClient): Run {
  return async (text, params) => {
    const answer: unknown = await client.query(text, params && [...params]);
    const last = (Array.isArray(answer) ? answer[answer.length - 1] : answer) as { rows: Record<string, unknown>[] };
    return last.rows;
  };
}

interface Clients {
  connect(): Promise<PoolClient>;
  release(client: PoolClient, broken: boolean): void;
}

/** Holds one connection of the pool, and gets itself another one when that breaks. */
async function listen({ connect, release }: Clients, onChange: (region: string) => void): Promise<() => void> {
  let stopped = false;
  let leave: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function begin(): Promise<void> {
    try {
      const client = await connect();
      let over = false;
      const end = () => {
        if (over) return;
        over = true;
        leave = undefined;
        release(client, true);
        again();
      };
      leave = end;
      client.on('error', end);
      client.on('end', end);
      client.on('notification', ({ payload }) => payload !== undefined && onChange(payload));
      if (stopped) return end();
      await client.query(`listen ${channel}`).catch(end);
    } catch {
      again();
    }
  }

  function again(): void {
    if (stopped) return;
    timer = setTimeout(() => void begin(), reconnectAfter);
    timer.unref();
  }

  await begin();
  return () => {
    stopped = true;
    clearTimeout(timer);
    leave?.();
  };
}

