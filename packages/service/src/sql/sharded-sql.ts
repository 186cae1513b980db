import { LinliError } from '@linli/model';
import type { Sql } from './sql.js';
import { checkCode } from './transaction.js';

/**
 * Which of so many databases keeps a region. The same region must be in the same one for ever: who adds databases brings an assignment of their own. The parts of
 * the index of receipts, 000000 to 000007, are kept like regions.
 */
export type Assign = (region: string, shards: number) => number;

const byRemainder: Assign = (region, shards) => Number(region) % shards;

/**
 * Several databases as one: each transaction goes to the one that keeps its region. No transaction spans two, and a statement that does not name its region
 * is refused: what works on this works where a distributed PostgreSQL keeps the regions apart.
 */
export function shardedSql(shards: readonly Sql[], assign: Assign = byRemainder): Sql {
  function shardOf(region: string): Sql {
    checkCode(region);
    const shard = shards[assign(region, shards.length)];
    if (!shard) throw new LinliError('internal', `No database is assigned to the region ${region}`);
    return shard;
  }

  return {
    tx: async (region, work, options) => shardOf(region).tx(region, work, options),
    async owner(work, options) {
      const results = [];
      for (const shard of shards) results.push(...(await shard.owner(work, options)));
      return results;
    },
    async listen(onChange) {
      const leaving = await Promise.all(shards.map((shard) => shard.listen?.(onChange)));
      return async () => {
        await Promise.all(leaving.map((leave) => leave?.()));
      };
    },
    async close() {
      await Promise.all(shards.map((shard) => shard.close()));
    },
  };
}
