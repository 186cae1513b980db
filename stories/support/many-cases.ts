import type { Case, Clock } from '@linli/model';
import { matterOf } from './matters.js';
import { allRecords } from './records.js';

const day = 86_400_000;

/** As many cases as asked for, always the same: the sample's own, moved to other places and times. */
export function manyCases(count: number): Case[] {
  const originals = allRecords().map((record) => record.case);
  return Array.from({ length: count }, (_, number) => moved(originals[number % originals.length] as Case, number));
}

function moved(item: Case, number: number): Case {
  const { category, subject, place } = matterOf(number);
  const by = -(Math.floor(number / 40) % 28) * day;
  return {
    ...item,
    ref: { ...item.ref, id: `many-${number}` },
    receipt: item.receipt.replace(/.{5}$/, String(number).padStart(5, '0')),
    title: subject,
    category,
    place,
    area: place.division,
    grid: `${place.division.slice(0, 9)}-${String(1 + (number % 9)).padStart(2, '0')}`,
    clocks: item.clocks.map((clock) => movedClock(clock, by)),
    createdAt: later(item.createdAt, by),
    updatedAt: later(item.updatedAt, by),
  };
}

function movedClock(clock: Clock, by: number): Clock {
  return {
    ...clock,
    startedAt: later(clock.startedAt, by),
    stoppedAt: clock.stoppedAt && later(clock.stoppedAt, by),
    pauses: clock.pauses.map(({ from, to }) => ({ from: later(from, by), to: to && later(to, by) })),
  };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
