import { maySee } from '../case/access.js';
import type { CaseType } from '../case/case-type.js';
import type { Case } from '../case/case.js';
import type { Command } from '../case/command.js';
import { decide } from '../case/decide.js';
import type { Refusal } from '../case/decision.js';
import { evolve } from '../case/evolve.js';
import { type TypeRef, findCaseType } from '../case/find-case-type.js';
import { refusals } from '../case/refusals.js';
import type { WorkCalendar } from '../clock/calendar.js';
import type { Instant } from '../clock/clock.js';
import { LinliError } from '../contract/error.js';
import type { Verdict } from '../contract/verdict.js';
import type { Organisation } from '../division/organisation.js';
import type { Actor } from '../identity/actor.js';
import type { Receipt } from '../identity/receipt.js';
import { isSameCase } from '../identity/same-case.js';
import { digestOf, withProofs } from './proof.js';
import { conflictOf, mergeInto } from './merge.js';
import { addEvents } from './sealing.js';
import type { Found, Settlement, StoredReceipt } from './store.js';

/** What a command is decided by, beside the case, and what its verdict is kept under. */
export interface Circumstances {
  fingerprint: string;
  actor: Actor;
  /** Receipts that came with the command. */
  shown: readonly Receipt[];
  caseTypes: readonly CaseType[];
  calendar: WorkCalendar;
  organisations: readonly Organisation[];
  now: Instant;
  /** Of a case that is filed at a place in a known grid: its code. */
  grid?: string | null | undefined;
}

/** The verdict on a command and what it changes, by the model's own rules. */
export function settle(command: Command, found: Found, circumstances: Circumstances): Settlement {
  const record = (verdict: Verdict) => ({ command: command.id, fingerprint: circumstances.fingerprint, verdict });
  const { calendar, organisations, now, shown, grid } = circumstances;
  const actor = withProofs(circumstances.actor, shown, found.receipts);
  // Of a case that they may not see, nobody learns by a command that it is there, of what type it is or how far it is.
  const seen = found.item && maySee(found.item, actor) ? found.item : undefined;
  const caseType = caseTypeOf(seen?.type ?? { id: command.caseType ?? anyOf(circumstances.caseTypes) }, circumstances.caseTypes);
  const conflict = conflictOf(command, caseType);
  // What only adds to a case builds on nothing.
  const base = conflict === 'append' ? null : baseOf(command.base, { ...found, item: seen });
  if (base === 'unknown') return { settled: record({ command: command.id, status: 'conflict', version: seen?.version ?? 0 }) };
  const decision = decide(seen, command, { caseType, actor, calendar, organisations, now, related: found.related, grid });
  if (!decision.ok) return { settled: record({ command: command.id, status: 'rejected', refusal: seen ? decision.refusal : unseen(decision.refusal, command, actor) }) };
  if (found.item && !seen) return { settled: record({ command: command.id, status: 'rejected', refusal: refusals['case-exists'] }) };
  const merged = mergeInto(found, decision.events, { base, conflict });
  if ('fields' in merged) return { settled: record({ command: command.id, status: 'conflict', version: found.item?.version ?? 0, fields: merged.fields }) };

  const item = merged.events.reduce<Case | undefined>(evolve, found.item);
  if (!item) throw new LinliError('internal', `Command ${command.id} was accepted without an event`);
  return {
    settled: record({ command: command.id, status: 'applied', ref: item.ref, version: item.version }),
    change: {
      item,
      record: addEvents(found.record, merged.events, { secret: found.secret, caseTypes: circumstances.caseTypes }),
      receipt: found.item ? undefined : newReceipt(command, item, found),
    },
  };
}

/** That there is no such case is told to who would see it if there were one; to everyone else, that it is not theirs to act on. */
function unseen(refusal: Refusal, { target }: Command, actor: Actor): Refusal {
  const wouldSee = maySee({ ref: target, area: target.region, receiver: '', lead: null, parts: [], parent: null, barred: [] }, actor);
  return refusal.code === 'unknown-case' && !wouldSee ? refusals['not-allowed'] : refusal;
}

/** The version that the command builds on, `null` for none, `unknown` where the record does not have it: a later one, or one that an earlier command was to make and did not. */
function baseOf(base: Command['base'], { item, after }: Found): number | null | 'unknown' {
  if (base === null) return null;
  if ('version' in base) return base.version <= (item?.version ?? 0) ? base.version : 'unknown';
  const { verdict } = after ?? {};
  return verdict?.status === 'applied' && item !== undefined && isSameCase(verdict.ref, item.ref) ? verdict.version : 'unknown';
}

/** Of a case that is not there, every definition says the same. */
function anyOf([first]: readonly CaseType[]): string {
  return first?.id ?? '';
}

/** @throws LinliError `invalid` when the back end has no definition of that id */
export function caseTypeOf(type: TypeRef, caseTypes: readonly CaseType[]): CaseType {
  const caseType = findCaseType(caseTypes, type);
  if (!caseType) throw new LinliError('invalid', `The back end has no case type "${type.id}"`);
  return caseType;
}

/** What was split off is answered under the receipt of its parent: whoever split it must not hold one. */
function newReceipt({ id, target, receipt }: Command, { parent }: Case, { receipts }: Found): StoredReceipt | undefined {
  if (!receipt || parent?.kind === 'split') return undefined;
  if (receipts.some(({ code }) => code === receipt.code)) {
    throw new LinliError('key_reused', `The receipt code of command ${id} is another case's; send it with a new receipt`);
  }
  return { code: receipt.code, digest: digestOf(receipt), ref: target };
}
