import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseLight, chinaCalendar, formatRemaining, lightOf, pauseClock, remainingOf, resumeClock, stopClock, type Clock, type Light } from '@linli/model';
import { at, clockOf } from './support.js';

const week = clockOf(5, at('2026-11-20'));
const hours = clockOf(10, at('2026-11-20', '08:00'), { unit: 'hour' });
const call = clockOf(30, at('2026-11-20', '08:00'), { unit: 'minute' });
const urgent = clockOf(0, at('2026-11-20', '08:00'), { unit: 'day' });
const longer: Clock = { ...week, extensions: [{ amount: 5, at: at('2026-11-26') }] };
const paused = pauseClock(week, at('2026-11-24'));
const late = pauseClock(week, at('2026-11-28'));

const table: [given: string, clock: Clock, now: string, light: Light, left: string | undefined][] = [
  ['just started', week, at('2026-11-20'), 'green', '还剩 5 个工作日'],
  ['the evening before the last day', week, at('2026-11-26', '23:59'), 'green', '还剩 1 个工作日'],
  ['the last day begins', week, at('2026-11-27', '00:00'), 'yellow', '最后一天'],
  ['the last minute', week, at('2026-11-27', '23:59'), 'yellow', '最后一天'],
  ['the weekend after', week, at('2026-11-28', '00:00'), 'red', '已超期不足 1 个工作日'],
  ['the Monday after', week, at('2026-11-30'), 'red', '已超期 1 个工作日'],
  ['paused, however long', paused, at('2026-12-20'), 'paused', '还剩 3 个工作日'],
  ['running on', resumeClock(paused, at('2026-11-26')), at('2026-11-26'), 'green', '还剩 3 个工作日'],
  ['paused after it was due', late, at('2026-12-20'), 'red', '已超期不足 1 个工作日'],
  ['stopped', stopClock(week, at('2026-11-24')), at('2026-12-20'), 'off', undefined],
  ['a window', { ...week, window: true }, at('2026-12-20'), 'off', '已超期 15 个工作日'],
  ['a year not announced', clockOf(5, at('2026-12-28')), at('2026-12-29'), 'unknown', undefined],
  ['paused into a year not announced', pauseClock(clockOf(5, at('2026-12-28')), at('2026-12-29')), at('2026-12-29'), 'paused', undefined],
  ['overdue into a year not announced', week, at('2027-02-01'), 'red', undefined],
  ['hours', hours, at('2026-11-20', '10:30'), 'green', '还剩 7 小时'],
  ['hours after the warning', hours, at('2026-11-20', '17:30'), 'yellow', '还剩不足 1 小时'],
  ['minutes', call, at('2026-11-20', '08:10'), 'green', '还剩 20 分钟'],
  ['minutes after the warning', call, at('2026-11-20', '08:29'), 'yellow', '还剩 1 分钟'],
  ['minutes passed', call, at('2026-11-20', '09:40'), 'red', '已超期 70 分钟'],
  ['the same day', urgent, at('2026-11-20', '08:00'), 'yellow', '最后一天'],
  ['the same day passed', urgent, at('2026-11-21', '00:00'), 'red', '已超期 1 天'],
  ['extended, on what was the last day', longer, at('2026-11-27'), 'green', '还剩 5 个工作日'],
  ['extended, and yellow for four fifths of the whole', longer, at('2026-12-03'), 'yellow', '还剩 1 个工作日'],
  ['paused for two causes, one of them over', resumeClock(pauseClock(paused, at('2026-11-25'), 'hearing'), at('2026-11-26')), at('2026-12-20'), 'paused', '还剩 3 个工作日'],
  ['hours passed', hours, at('2026-11-20', '20:00'), 'red', '已超期 2 小时'],
];

for (const [given, clock, now, light, left] of table) {
  test(`light: ${given}`, () => {
    assert.equal(lightOf(clock, chinaCalendar, now), light);
    const remaining = remainingOf(clock, chinaCalendar, now);
    assert.equal(remaining && formatRemaining(remaining, 'zh-Hans'), left);
  });
}

test('a case shows its worst running clock; windows and stopped clocks do not count', () => {
  const now = at('2026-11-27');
  const green = { ...clockOf(20, at('2026-11-20')), id: 'green' };
  const yellow = { ...week, id: 'yellow' };
  const red = { ...clockOf(1, at('2026-11-20')), id: 'red' };
  const waiting = { ...pauseClock(green, at('2026-11-24')), id: 'waiting' };
  const unknown = { ...clockOf(40, at('2026-11-20')), id: 'unknown' };
  const cases: [Clock[], Light, string | undefined][] = [
    [[], 'off', undefined],
    [[stopClock(red, now), { ...red, window: true }], 'off', undefined],
    [[waiting, green], 'green', 'green'],
    [[waiting], 'paused', 'waiting'],
    [[green, unknown], 'unknown', 'unknown'],
    [[unknown, yellow, green], 'yellow', 'yellow'],
    [[yellow, red, stopClock(red, now)], 'red', 'red'],
  ];
  for (const [given, light, id] of cases) {
    const answer = caseLight({ clocks: given }, chinaCalendar, now);
    assert.equal(answer.light, light);
    assert.equal(answer.clock?.id, id);
  }
});

test('of two clocks alike a case shows the one that is due first, with its deadline', () => {
  const early = { ...clockOf(8, at('2026-11-20')), id: 'early' };
  const answer = caseLight({ clocks: [clockOf(20, at('2026-11-20')), early] }, chinaCalendar, at('2026-11-21'));
  assert.equal(answer.clock?.id, 'early');
  assert.equal(answer.deadline?.known && answer.deadline.lastDay, '2026-12-02');
});
