import { LinliError } from '@linli/model';
import { databaseError, isConnectionLost, isPassing, notReached } from './database-error.js';
import type { Query, TransactionOptions } from './sql.js';

/** One connection to a database, for as long as a transaction lasts. */
export interface Connection {
  /** Several statements in one round trip. */
  run(text: string): Promise<unknown>;
  query: Query;
  /** Gives it back; `broken` where it is not to be used again. */
  release(broken: boolean): void;
}

export interface RetryOptions {
  /** Between 0 and 1: how long to wait before a transaction is done again. */
  random?: (() => number) | undefined;
  wait?: ((ms: number) => Promise<void>) | undefined;
}

const attempts = 5;

/** Carries out a transaction as the port promises it, and again while the database asks for that. */
export async function transact<T>(connect: () => Promise<Connection>, region: string, work: (query: Query) => Promise<T>, options: TransactionOptions & RetryOptions = {}): Promise<T> {
  checkCode(region);
  const { random = Math.random, wait = pause } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(connect, region, work, options);
    } catch (error) {
      if (!isPassing(error) || attempt === attempts) throw isPassing(error) ? databaseError(error) : error;
      await wait(random() * 20 * 2 ** attempt);
    }
  }
}

async function once<T>(connect: () => Promise<Connection>, region: string, work: (query: Query) => Promise<T>, options: TransactionOptions): Promise<T> {
  const connection = await connect().catch((cause: unknown) => {
    throw notReached(cause);
  });
  let broken = false;
  /** What the database said, as the port tells it; what passes stays, to be tried again. */
  const told = (error: unknown) => {
    broken ||= isConnectionLost(error);
    return isPassing(error) ? error : databaseError(error);
  };
  let failed: { error: unknown } | undefined;
  const query: Query = async (text, params) => {
    checkRegion(region, text, params);
    try {
      return await connection.query(text, params);
    } catch (error) {
      failed ??= { error: told(error) };
      throw failed.error;
    }
  };
  try {
    await connection.run(beginning(region, options)).catch((error: unknown) => {
      throw told(error);
    });
    const result = await work(query);
    // The database would roll back whatever is asked of it now.
    if (failed) throw failed.error;
    // What came of a commit that got no answer is not known: never a success, and never tried again here.
    await connection.run('commit').catch((error: unknown) => {
      throw told(error);
    });
    return result;
  } catch (error) {
    if (!broken) await connection.run('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    connection.release(broken);
  }
}

function beginning(region: string, { readOnly = false }: TransactionOptions): string {
  const mode = readOnly ? ' isolation level repeatable read read only' : '';
  // Policies bind no superuser, and in PGlite everybody is one until the role is set: who is another role now divides by zero, and nothing goes on.
  return `begin${mode}; set local role linli_app; set local linli.regions = '${region}'; set local lock_timeout = '2s'; set local idle_in_transaction_session_timeout = '30s'; select 1 / (current_user = 'linli_app')::integer`;
}

/** @throws LinliError `invalid` for what is no region: it is written into a statement */
export function checkCode(region: string): void {
  if (!/^\d{6}$/.test(region)) throw new LinliError('invalid', `Not a region, a six-digit county code: ${region}`);
}

/** A statement that names no region, or another one, would have to go to all shards. */
function checkRegion(region: string, text: string, [first]: readonly unknown[]): void {
  if (first !== region || !/\$1(?!\d)/.test(text)) throw new LinliError('internal', `A statement of a transaction on ${region} does not name that region first: ${text}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
