import { channel } from './pg-sql.js';
import { Places, type PlacesOptions, type TakeOptions } from './places.js';
import type { PooledSql } from './sql.js';
import { type Connection, transact } from './transaction.js';

/** What is used of a PGlite, in this thread or in another one. */
export interface PgliteLike {
  query(text: string, params?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Several statements, without parameters. */
  exec(text: string): Promise<readonly { rows: unknown[] }[]>;
  listen?(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A PGlite that is for this alone. It has one connection, so transactions take their turns; one that begins another and waits for it would wait for ever. */
export function pgliteSql(pglite: PgliteLike, options: PlacesOptions = {}): PooledSql {
  const places = new Places(1, options);
  let closing: Promise<void> | undefined;

  /** The connection, once all who asked before have given it back. */
  async function connection(wanted?: TakeOptions): Promise<Connection> {
    const release = await places.take(wanted);
    return {
      run: (text) => pglite.exec(text),
      query: async <Row extends object>(text: string, params: readonly unknown[]) => (await pglite.query(text, [...params])).rows as Row[],
      release,
    };
  }

  return {
    get waiting() {
      return places.waiting;
    },
    tx: (region, work, { readOnly } = {}) => transact(() => connection(), region, work, { readOnly }),
    async owner(work, { within } = {}) {
      const { release } = await connection({ first: true, patience: within });
      try {
        return [
          await work(async (text, params) => {
            if (params) return (await pglite.query(text, [...params])).rows as Record<string, unknown>[];
            const answers = await pglite.exec(text);
            return (answers[answers.length - 1]?.rows ?? []) as Record<string, unknown>[];
          }),
        ];
      } catch (error) {
        await pglite.exec('rollback').catch(() => undefined);
        throw error;
      } finally {
        release(false);
      }
    },
    ...(pglite.listen && { listen: (onChange: (region: string) => void) => listen(pglite, onChange) }),
    close: () => (closing ??= pglite.close()),
  };
}

async function listen(pglite: PgliteLike, onChange: (region: string) => void): Promise<() => Promise<void>> {
  const leave = await pglite.listen?.(channel, onChange);
  return async () => leave?.();
}
