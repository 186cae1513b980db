import { LinliError } from '../contract/error.js';
import { digestOf } from './proof.js';
import type { PreparedRecord, SeedMark, SeedRecord, CaseStore } from './store.js';

/** Records in one transaction: few enough to keep the page alive, enough to be quick. */
const batchSize = 500;

/** Prepared records, always the same ones in the same order for one version. */
export interface Seed {
  version: string;
  load: () => Promise<Iterable<SeedRecord> | AsyncIterable<SeedRecord>>;
  /** Told how many records have been looked at, after each batch. */
  progress?: ((done: number) => void) | undefined;
}

/**
 * Adds the records once. A page that is closed midway goes on from the last whole batch next time; two pages that do it together
 * share the work. A case that is there already stays as it is.
 */
export async function plant(store: CaseStore, { version, load, progress }: Seed): Promise<void> {
  let mark = await store.seedMark(version);
  if (mark.complete) return;
  const planted = mark.count;
  let seen = 0;
  let batch: PreparedRecord[] = [];
  const flush = async (complete: boolean) => {
    const next: SeedMark = { seed: version, count: seen, complete };
    await store.addSeed(mark, batch, next);
    mark = next;
    batch = [];
    progress?.(seen);
  };
  for await (const record of await load()) {
    if (seen++ >= planted) batch.push(prepare(record));
    if (batch.length === batchSize) await flush(false);
  }
  if (seen < planted) throw new LinliError('invalid', `Seed ${version} has ${seen} records where it had ${planted} before; give it a new version`);
  await flush(true);
}

function prepare({ case: item, events, receipt }: SeedRecord): PreparedRecord {
  return { case: item, events, ...(receipt && { receipt: { code: receipt.code, digest: digestOf(receipt), ref: item.ref } }) };
}
