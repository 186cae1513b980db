import fc from 'fast-check';
import { addDays, defaultZones, text, type Centre, type Post, type RosterSlot, type Rotation } from '@linli/model';

/** A moment of the Chinese day: `at('2026-10-01', '09:30')`. */
export function at(day: string, time = '09:00'): string {
  return `${day}T${time}:00+08:00`;
}

const windows = ['w1', 'w2', 'w3'];

/** Open on working days from 09:00 to 12:00 and from 13:30 to 17:00, with three windows in its first zone. */
export function centreOf(part: Partial<Centre> = {}): Centre {
  return {
    id: 'centre',
    level: 'county',
    address: text('八一大道 1 号', '八一大道 1 號', '1 Bayi Avenue'),
    phone: '0791-12345',
    hours: [{ days: 'workdays', from: '09:00', to: '12:00' }, { days: 'workdays', from: '13:30', to: '17:00' }],
    zones: defaultZones.map((zone, index) => ({ ...zone, windows: index > 0 ? [] : windows.map((id) => ({ id, label: text(`${id} 号窗口`, `${id} 號窗口`, `Window ${id}`) })) })),
    groups: [],
    mergedFrom: [],
    readiness: [],
    validFrom: '2016-01-01',
    validTo: null,
    ...part,
  };
}

/** A resident at the first window unless `part` says otherwise. */
export function slotOf(part: Partial<RosterSlot> = {}): RosterSlot {
  const organisation = part.organisation ?? 'court';
  return { id: `${organisation}-1`, centre: 'centre', organisation, mode: 'resident', window: 'w1', phone: null, validFrom: '2026-01-01', validTo: null, ...part };
}

export function rotating(organisation: string, rotation: Rotation, part: Partial<RosterSlot> = {}): RosterSlot {
  return slotOf({ organisation, mode: 'rotating', rotation, ...part });
}

export function onCall(organisation: string, responseMinutes?: number, part: Partial<RosterSlot> = {}): RosterSlot {
  return slotOf({ organisation, mode: 'onCall', window: null, ...(responseMinutes !== undefined && { responseMinutes }), ...part });
}

export function postOf(kind: Post['kind'], part: Partial<Post> = {}): Post {
  return { id: kind, kind, label: text('岗位', '崗位', 'Post'), organisation: 'centre', grid: null, phone: null, filled: true, validFrom: '2026-01-01', validTo: null, ...part };
}

/** Some day of 2026. */
export const days = fc.nat(364).map((ahead) => addDays('2026-01-01', ahead));

export const rotations: fc.Arbitrary<Rotation> = fc.integer({ min: 1, max: 6 }).chain((every) =>
  fc.record({
    anchor: days,
    every: fc.constant(every),
    weeks: fc.uniqueArray(fc.nat(every - 1), { minLength: 1 }),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  }),
);
