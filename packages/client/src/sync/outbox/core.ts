import type { CaseRef } from '@linli/model';
import type { CaseName, SyncSurroundings } from '../types.js';
import type { Sealer } from './codec.js';
import type { Ledger } from './ledger.js';
import { written, type Head, type OutboxTables, type OutboxTransaction } from './schema.js';

/** What the parts of an outbox share. */
export interface Core {
  tables: OutboxTables;
  sealer: Sealer;
  ledger: Ledger;
  subject: string;
  surroundings: SyncSurroundings;
  /** The version of the contract that commands are sent in: the newest that the back end reads. */
  contract: number;
  /** What a case is called, where this page was shown it. */
  about: (ref: CaseRef) => CaseName | undefined;
  /** Makes room on this device for about so many bytes. */
  makeRoom: (bytes: number) => Promise<void>;
  /** Called after a write: reads it, tells the other tabs, and lets what can be sent be sent. */
  changed: () => Promise<void>;
}

/** More than what becomes of a batch takes. */
const little = 65_536;

/**
 * A write with the counters: `work` is told the number of this change, and answers what of the counters changes beside. On a full device room is made, and
 * `work` is done once more. @param bytes how much it takes, about
 */
export function change<T>(core: Core, work: (tx: OutboxTransaction, head: Head) => Promise<{ result: T; head?: Partial<Head> | undefined }>, bytes = little): Promise<T> {
  const write = () =>
    core.tables.write(written, async (tx) => {
      const before = await core.ledger.headIn(tx);
      const next = { ...before, rev: before.rev + 1 };
      const { result, head } = await work(tx, next);
      await tx.put('counts', { ...next, ...head });
      return result;
    });
  return withRoom(core, bytes, write);
}

/** The work, and once more after room was made where the device is full. */
export async function withRoom<T>(core: Core, bytes: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as Partial<Error> | null)?.name !== 'QuotaExceededError') throw error;
    await core.makeRoom(bytes);
    return work();
  }
}
