import { decide, evolve, findCaseType, isSameCase, maySee, type Actor, type Case, type CaseType, type Command, type Instant, type Organisation, type Receipt, type TypeRef, type WorkCalendar } from '@linli/model';
import type { Verdict } from '../backend.js';
import { LinliError } from '../errors.js';
import { digestOf, withProofs } from './proof.js';
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
  if (!buildsOn(command.base, found)) {
    const seen = found.item && maySee(found.item, actor) ? found.item.version : 0;
    return { settled: record({ command: command.id, status: 'conflict', version: seen }) };
  }
  const caseType = caseTypeOf(found.item?.type ?? { id: command.caseType ?? anyOf(circumstances.caseTypes) }, circumstances.caseTypes);
  const decision = decide(found.item, command, { caseType, actor, calendar, organisations, now, related: found.related, grid });
  if (!decision.ok) return { settled: record({ command: command.id, status: 'rejected', refusal: decision.refusal }) };

  const item = decision.events.reduce<Case | undefined>(evolve, found.item);
  if (!item) throw new LinliError('internal', `Command ${command.id} was accepted without an event`);
  return {
    settled: record({ command: command.id, status: 'applied', ref: item.ref, version: item.version }),
    change: {
      item,
      record: addEvents(found.record, decision.events, { secret: found.secret, caseTypes: circumstances.caseTypes }),
      receipt: found.item ? undefined : newReceipt(command, item, found),
    },
  };
}

/**
 * Whether the record has what the command builds on. That the case has moved on since is no conflict: both kinds of transition,
 * `guarded` and `append`, leave it to the rules whether they still apply.
 */
function buildsOn(base: Command['base'], { item, after }: Found): boolean {
  if (base === null) return true;
  if ('version' in base) return base.version <= (item?.version ?? 0);
  return after?.verdict.status === 'applied' && item !== undefined && isSameCase(after.verdict.ref, item.ref);
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
