import { LinliError, asLinliError } from '@linli/model';
import type { Backend } from '../../backend.js';
import type { Numbers } from '../types.js';
import { change, type Core } from './core.js';
import type { BlockRow, OutboxTransaction } from './schema.js';

type Kind = { region: string; type: string };

/** Numbers that were fetched beforehand. One is taken in one transaction, so that no two tabs get the same. */
export function numbersOf(core: Core, remote: Backend): Numbers {
  return {
    async reserve(wanted) {
      const doing = 'Reserving numbers';
      const { feed } = remote;
      if (!feed) throw new LinliError('forbidden', 'This back end gives out no numbers');
      try {
        const device = core.ledger.head?.device ?? (await change(core, async (_tx, head) => ({ result: head.device })));
        // The device that the outbox knows, in place of what a transport would make up.
        const asked = { ...wanted, device };
        const block = await feed.reserveNumbers(asked);
        const row: BlockRow = { region: wanted.region, type: wanted.type, first: block.first, last: block.last, next: block.first };
        await core.tables.write(['blocks'], async (tx) => {
          // What was given out twice by mistake is not taken twice.
          if (!(await tx.get('blocks', [row.region, row.type, row.first]))) await tx.put('blocks', row);
        });
        return block;
      } catch (error) {
        throw asLinliError(error, doing);
      }
    },

    async take(wanted) {
      try {
        return await core.tables.write(['blocks'], async (tx) => {
          const [block] = (await blocksIn(tx, wanted)).filter(({ next, last }) => next <= last);
          if (!block) return null;
          await tx.put('blocks', { ...block, next: block.next + 1 });
          return block.next;
        });
      } catch (error) {
        throw asLinliError(error, 'Taking a number');
      }
    },

    async left(wanted) {
      const blocks = await core.tables.read(['blocks'], (tx) => blocksIn(tx, wanted)).catch((error: unknown) => Promise.reject(asLinliError(error, 'Counting numbers')));
      return blocks.reduce((sum, { next, last }) => sum + Math.max(0, last - next + 1), 0);
    },
  };
}

function blocksIn(tx: OutboxTransaction, { region, type }: Kind): Promise<BlockRow[]> {
  return tx.list('blocks', { from: [region, type, 0], to: [region, type, Number.MAX_SAFE_INTEGER] });
}
