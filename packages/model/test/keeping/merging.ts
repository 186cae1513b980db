import type { Case, CaseEvent, CaseRecord, Change, Command, DecisionContext, KeptRecord } from '@linli/model';
import { evolve } from '@linli/model';
import { actors, command as commandOf, context, drive as driveFrom, ref, type Step } from '../case/support.js';

/** An appeal with its record: as filed, or on from another. */
export function drive(from?: CaseRecord, steps: readonly Step[] = [{ by: 'applicant', action: 'register' }]): CaseRecord {
  const driven = driveFrom(steps, from?.case);
  return { case: driven.case, events: [...(from?.events ?? []), ...driven.events] };
}

/** The case with one more event that changes so much. */
export function after({ case: item, events }: CaseRecord, changes: readonly Change[]): CaseRecord {
  const event = eventOn(item, changes);
  return { case: evolve(item, event), events: [...events, event] };
}

export function eventOn(item: Case, changes: readonly Change[]): CaseEvent {
  return {
    ref, version: item.version + 1, command: `command-${item.version + 1}`, type: item.type, action: 'edit', at: item.updatedAt, actor: { role: 'clerk', organisation: 'centre' },
    from: item.status, to: item.status, args: {}, changes: [...changes],
  };
}

export function withCategory(record: CaseRecord, category: string): CaseRecord {
  return after(record, [{ set: 'category', value: category }]);
}

/** An appeal that was seen at version 1 and went on since, and the event that its sender's command makes of it now. */
export function changed(now: readonly (readonly Change[])[], mine: readonly Change[]): { found: { item: Case; record: KeptRecord }; event: CaseEvent } {
  const record = now.reduce(after, drive());
  return { found: { item: record.case, record: { events: record.events, seals: [] } }, event: eventOn(record.case, mine) };
}

const regridArgs = (grid: string) => ({ grid, reason: '网格划分已经调整' });

/** Putting a case in another grid, as one who may. */
export const there = {
  context: context(actors.dispatcher) satisfies DecisionContext,
  command: (grid: string): Command => commandOf('regrid', regridArgs(grid)),
  regrid: (grid: string): Step => ({ by: 'dispatcher', action: 'regrid', args: regridArgs(grid) }),
};
