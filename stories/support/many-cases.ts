import { supervisionLevels, type Case, type Clock } from '@linli/model';
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
    ...marksOf(number, item),
    clocks: item.clocks.map((clock) => movedClock(clock, by)),
    createdAt: later(item.createdAt, by),
    updatedAt: later(item.updatedAt, by),
  };
}

/** Some are under supervision, with stars; a few are part of another case, or of a project. */
function marksOf(number: number, { updatedAt }: Case): Pick<Case, 'supervision' | 'stars' | 'mergedInto' | 'project'> {
  const level = number % 9 === 4 ? supervisionLevels[Math.floor(number / 9) % supervisionLevels.length] : undefined;
  return {
    supervision: level ? { level, sponsor: 'committee', reason: '群众多次反映，仍未办结。', since: updatedAt } : null,
    stars: level && level !== 'urge' ? 1 + (number % 5) : null,
    mergedInto: number % 31 === 7 ? { region: '360102', id: 'many-0' } : null,
    project: number % 13 === 2 ? '亮灯行动' : null,
  };
}

function movedClock(clock: Clock, by: number): Clock {
  return {
    ...clock,
    startedAt: later(clock.startedAt, by),
    stoppedAt: clock.stoppedAt && later(clock.stoppedAt, by),
    extensions: clock.extensions.map(({ amount, at }) => ({ amount, at: later(at, by) })),
    pauses: clock.pauses.map(({ from, to, cause }) => ({ from: later(from, by), to: to && later(to, by), cause })),
  };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
