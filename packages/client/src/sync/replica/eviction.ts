import { below, only } from '../tables/tables.js';
import type { SegmentKeys } from './segment.js';
import type { ReplicaTransaction } from './schema.js';

/** Drops segments, of which the newest case is the oldest first, then records, as they were read. */
export async function makeRoom(tx: ReplicaTransaction, set: number, bytesWanted: number): Promise<{ freed: number; segments: number }> {
  let freed = 0;
  let segments = 0;
  for (const keys of (await tx.list('keys', below(set))).sort((a, b) => newestOf(a) - newestOf(b))) {
    if (freed >= bytesWanted) return { freed, segments };
    await tx.remove('keys', only([set, keys.no]));
    await tx.remove('segments', only([set, keys.no]));
    freed += keys.bytes;
    segments++;
  }
  for (const { region, id, text } of (await tx.list('opened')).sort((a, b) => a.readAt - b.readAt)) {
    if (freed >= bytesWanted) break;
    await tx.remove('opened', only([region, id]));
    freed += text.length * 2;
  }
  return { freed, segments };
}

function newestOf({ updated }: SegmentKeys): number {
  return updated.reduce((newest, time) => Math.max(newest, time), -Infinity);
}
