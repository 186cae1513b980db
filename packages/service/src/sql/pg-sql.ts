import type { Pool, PoolClient, QueryConfig } from 'pg';
import { notReached } from './database-error.js';
import { Places, type PlacesOptions, type TakeOptions } from './places.js';
import type { PooledSql, Run } from './sql.js';
import { type Connection, type RetryOptions, transact } from './transaction.js';

/** The channel that a transaction names its region on when it commits. */
export const channel = 'linli_changed';

/** Before a broken line to what listens is tried again, in milliseconds. */
const reconnectAfter = 1000;

/** A statement that is not answered for so long, in milliseconds, is not going to be: where the line is gone, nothing else says so for a quarter of an hour. */
const longestStatement = 30_000;

/**
 * A PostgreSQL, over a pool that is for this alone: it is closed together with it. Give the pool a `connectionTimeoutMillis` of a few seconds: it limits how
 * long a connection may take to be made, and not how long one is waited for that others hold.
 */
export function pgSql(pool: Pool, options: RetryOptions & PlacesOptions = {}): PooledSql {
  const ignore = () => undefined;
  const listening = new Set<() => void>();
  const places = new Places(pool.options.max, options);
  let connected = 0;
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

  /** A connection once it is free, or one more where there may be more. */
  async function next(wanted?: TakeOptions): Promise<{ client: PoolClient; release: (broken: boolean) => void }> {
    const leave = await places.take(wanted);
    const client = await connect().catch((cause: unknown) => {
      const error = notReached(cause);
      // Nobody is at work on any other connection: whoever waits would only find the same.
      if (connected === 0) places.refuse(error);
      leave(true);
      throw error;
    });
    connected += 1;
    return {
      client,
      release(broken) {
        connected -= 1;
        release(client, broken);
        leave(broken);
      },
    };
  }

  async function connection(): Promise<Connection> {
    const { client, release: giveBack } = await next();
    return {
      run: (text) => client.query(within(longestStatement, text)),
      query: async (text, params) => (await client.query(within(longestStatement, text, params))).rows,
      release: giveBack,
    };
  }

  return {
    tx: (region, work, { readOnly } = {}) => transact(connection, region, work, { ...options, readOnly }),
    get waiting() {
      return places.waiting;
    },
    async owner(work, { within: ms } = {}) {
      const { client, release: giveBack } = await next({ first: true, patience: ms });
      let broken = true;
      try {
        const result = await work(runOn(client, ms));
        broken = false;
        return [result];
      } finally {
        // A transaction that failed half-way ends with its connection.
        giveBack(broken);
      }
    },
    async listen(onChange) {
      const giveBack = places.reserve();
      const leave = await listen({ connect, release }, onChange);
      listening.add(leave);
      return async () => {
        if (!listening.delete(leave)) return;
        leave();
        giveBack();
      };
    },
    close() {
      // The pool waits for every connection to be given back.
      for (const leave of listening) leave();
      return pool.ending ? Promise.resolve() : pool.end();
    },
  };
}

/** Statements that fail, and their connection with them, where there is no answer after so many milliseconds. */
function within(ms: number | undefined, text: string, params?: readonly unknown[]): QueryConfig {
  // The driver knows the member; its types do not.
  return { text, ...(params && { values: [...params] }), ...(ms !== undefined && { query_timeout: ms }) } as QueryConfig;
}

function runOn(client: PoolClient, ms: number | undefined): Run {
  return async (text, params) => {
    const answer: unknown = await client.query(within(ms, text, params));
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

