import type { Entry } from './entry.js';
import { waitUntil } from './retry.js';
import { holdersIn, type Around } from './standing.js';

/** The most commands that travel together. */
export const mostInBatch = 20;

export interface PlanOptions {
  now: number;
  /** Cases of which something is under way. */
  busy: ReadonlySet<string>;
  /** Commands that someone wants tried now, whatever they wait for. */
  urgent: ReadonlySet<string>;
  /** Commands that travel alone, because something went wrong when they travelled with others. */
  alone: ReadonlySet<string>;
  /** How many batches there is room for. */
  room: number;
  /** The most in one batch; 1 for a back end that takes one at a time. */
  most: number;
}

export interface Plan {
  batches: Entry[][];
  /** How long until another can be sent, in milliseconds; `null` where none waits for its time. */
  wait: number | null;
}

/**
 * What can be sent now: of each case its first that is not held and what follows on it, oldest case first, together in batches. It looks no further
 * than there is room: of thousands that wait most are looked at when their turn comes.
 */
export function plan(lanes: ReadonlyMap<string, readonly Entry[]>, around: Around, options: PlanOptions): Plan {
  const { busy, alone, most, room } = options;
  const batches: Entry[][] = [];
  let open: Entry[] | undefined;
  let wait: number | null = null;
  for (const [lane, entries] of lanes) {
    if (busy.has(lane)) continue;
    const { chain, waits } = chainOf(entries, around, options);
    if (waits > 0) wait = Math.min(wait ?? waits, waits);
    const [first] = chain;
    if (!first) continue;
    if (alone.has(first.row.id)) batches.push(chain);
    else {
      if (!open || open.length + chain.length > most) batches.push((open = []));
      open.push(...chain);
    }
    // Who ends asks again: no time is waited for.
    if (batches.length > room) return { batches: batches.slice(0, room), wait: null };
  }
  return { batches, wait };
}

function chainOf(lane: readonly Entry[], around: Around, { now, urgent, alone, most }: PlanOptions): { chain: Entry[]; waits: number } {
  const chain: Entry[] = [];
  for (const { entry, heldBy } of holdersIn(lane, around)) {
    const { id, state, nextAt } = entry.row;
    if (heldBy !== undefined || entry.unread || (state !== 'stored' && state !== 'sending')) break;
    const waits = urgent.has(id) ? 0 : waitUntil(nextAt, now);
    if (waits > 0) return { chain, waits: chain.length === 0 ? waits : 0 };
    if (alone.has(id)) return { chain: chain.length === 0 ? [entry] : chain, waits: 0 };
    chain.push(entry);
    if (chain.length === most) break;
  }
  return { chain, waits: 0 };
}
