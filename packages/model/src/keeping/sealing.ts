import type { CaseType } from '../case/case-type.js';
import type { CaseEvent } from '../case/event.js';
import { findCaseType } from '../case/find-case-type.js';
import { LinliError } from '../contract/error.js';
import { hiddenMembers } from '../record/hidden-members.js';
import { sealEvent } from '../record/seal.js';
import type { Head, SealedEvent } from '../record/sealed-event.js';

/** What seals an event, as it is kept: without the event, which is kept beside it. */
export type Seal = Omit<SealedEvent, 'event'>;

/**
 * The events of a case with their seals, in order. Events that came in prepared, or before there were seals, have none until
 * the case is written to or exported.
 */
export interface KeptRecord {
  events: readonly CaseEvent[];
  seals: readonly Seal[];
}

export interface SealingContext {
  /** Random, of the database: salts are derived from it, so it never leaves that. */
  secret: Uint8Array;
  caseTypes: readonly CaseType[];
}

/** Whether every event has its seal. */
export function isSealed({ events, seals }: KeptRecord): boolean {
  return seals.length === events.length;
}

/**
 * The record with a seal for every event.
 * @throws LinliError `invalid` when it cannot be sealed, such as one that lacks events
 */
export function seal({ events, seals }: KeptRecord, { secret, caseTypes }: SealingContext): KeptRecord {
  const options = { secret, private: (event: CaseEvent) => hiddenMembers(event, findCaseType(caseTypes, event.type)) };
  const complete = [...seals];
  try {
    for (const event of events.slice(seals.length)) {
      const { algorithm, digest, previous, salts, withheld } = sealEvent(event, headOf(complete, event), options);
      complete.push({ algorithm, digest, previous, salts, withheld });
    }
  } catch (cause) {
    throw new LinliError('invalid', `The record of case ${events[0]?.ref.id} cannot be sealed: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
  return { events, seals: complete };
}

/** The record with more events, sealed together. One that cannot be sealed grows on without: exporting it says why. */
export function addEvents(record: KeptRecord, more: readonly CaseEvent[], context: SealingContext): KeptRecord {
  const grown = { ...record, events: [...record.events, ...more] };
  try {
    return seal(grown, context);
  } catch {
    return grown;
  }
}

function headOf(seals: readonly Seal[], { ref }: CaseEvent): Head | null {
  const last = seals[seals.length - 1];
  return last ? { ref, version: seals.length, digest: last.digest } : null;
}
