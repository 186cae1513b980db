import { sm3 as hashSm3 } from 'sm-crypto-v2';
import {
  appeal, exportRecord, privateMembers, replay, sealRecord, viewCase,
  type Actor, type CaseEvent, type CaseRef, type Digest, type RecordView, type SealedEvent,
} from '@linli/model';
import { actors, drive, ref, upTo } from '../case/support.js';

/** GB/T 32905 through a library, as a host would bring it. */
export const sm3: Digest = { name: 'sm3', hash: (bytes) => Uint8Array.from(Buffer.from(hashSm3(bytes), 'hex')) };

export const secret = Uint8Array.from({ length: 32 }, (_, index) => index);

/** The entries that no applicant reads. */
export const internal = (event: CaseEvent): string[] => privateMembers(event, ['note', 'progress', 'method', 'reached']);

/** The first steps of the trunk, as the record of a case of its own. */
export function eventsOf(number: number, count: number): CaseEvent[] {
  const steps = upTo('close').slice(0, count).map((step) => (step.action === 'dispatch' ? { ...step, args: { lead: 'works', assists: ['police'], note: '内部备注' } } : step));
  const { events } = drive(steps);
  return JSON.parse(JSON.stringify(events).split(ref.id).join(refOf(number).id)) as CaseEvent[];
}

export function refOf(number: number): CaseRef {
  return { ...ref, id: ref.id.slice(0, -4) + String(number).padStart(4, '0') };
}

export function sealed(number: number, count: number, digest?: Digest): SealedEvent[] {
  return sealRecord(eventsOf(number, count), { secret, private: internal, digest });
}

export const everything: RecordView = (events) => events;

/** What an actor sees, by the rules of the case itself. */
export function viewOf(actor: Actor): RecordView {
  return (events) => viewCase({ case: replay(events), events: [...events] }, actor, appeal).events;
}

export const views: Record<string, RecordView> = {
  everyone: everything,
  dispatcher: viewOf(actors.dispatcher),
  applicant: viewOf({ role: 'applicant', holds: [1, 2, 3].map((number) => refOf(number)) }),
};

/** Three cases, 7, 1 and 5 events: header, lines 2–8, 9, 10–14, end in line 15. */
export const threeCases = [sealed(1, 7), sealed(2, 1), sealed(3, 5)];
export const layout = [
  null,
  ...threeCases.flatMap((record) => record.map(({ event: { ref: { id }, version } }) => ({ id, version }))),
  null,
];

export function linesOf(view: RecordView = everything, records: readonly SealedEvent[][] = threeCases): string[] {
  return [...exportRecord(records, view)];
}
