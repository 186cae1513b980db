import type { OutboxEntry, SyncStatus } from '../types.js';

/** A wait that is worth telling, in milliseconds. */
const long = 60_000;

export function countsOf(entries: readonly OutboxEntry[], now: number): Pick<SyncStatus, 'pending' | 'held' | 'dead' | 'stuckSince'> {
  let [pending, held, dead] = [0, 0, 0];
  let oldest: string | null = null;
  for (const { state, storedAt } of entries) {
    if (state === 'held') held += 1;
    else if (state === 'stored' || state === 'sending' || state === 'needs-auth') {
      pending += 1;
      if (now - Date.parse(storedAt) > long && (oldest === null || storedAt < oldest)) oldest = storedAt;
    } else dead += 1;
  }
  return { pending, held, dead, stuckSince: oldest };
}
