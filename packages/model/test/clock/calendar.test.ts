import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays, chinaCalendar, dayKind, deadlineOf, explainDeadline, extendCalendar, holidayName, isWorkday, overlayCalendar, text, weekdayOf,
  type CalendarOverlay, type CalendarYear, type DayKind,
} from '@linli/model';
import { at, clockOf } from './support.js';

// West of Greenwich chinese-days is a day out, from the moment it is loaded.
process.env.TZ = 'UTC';
const { default: chineseDays } = await import('chinese-days');

function kindByOracle(day: string): DayKind {
  const weekend = weekdayOf(day) % 6 === 0;
  if (chineseDays.isWorkday(day)) return weekend ? 'makeup' : 'workday';
  return weekend ? 'weekend' : 'holiday';
}

test('every day from 2016 to 2026 is what chinese-days says, holidays by their names', () => {
  let days = 0;
  for (let day = '2016-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const answer = dayKind(chinaCalendar, day);
    assert.equal(answer?.kind, kindByOracle(day), day);
    assert.equal(isWorkday(chinaCalendar, day), chineseDays.isWorkday(day), day);
    if (answer?.kind === 'holiday') {
      const [, name = ''] = chineseDays.getDayDetail(day).name.split(',');
      assert.ok(holidayName(answer.name ?? '', 'zh-Hans').includes(name), `${day}: ${JSON.stringify(answer.name)} is not ${name}`);
    }
    days += 1;
  }
  assert.equal(days, 4018);
});

test('years that have not been announced are unknown', () => {
  for (const day of ['2015-12-31', '2027-01-01', '2027-01-02', '2030-06-03']) {
    assert.equal(dayKind(chinaCalendar, day), undefined, day);
    assert.equal(isWorkday(chinaCalendar, day), undefined, day);
  }
});

const year2027: CalendarYear = { year: 2027, off: { '2027-01-01': '元旦' }, makeup: ['2027-01-03'] };

test('a tenant adds a year, and the calendar it came from stays as it was', () => {
  const extended = extendCalendar(chinaCalendar, [year2027]);
  assert.deepEqual(dayKind(extended, '2027-01-01'), { kind: 'holiday', name: '元旦' });
  assert.deepEqual(dayKind(extended, '2027-01-03'), { kind: 'makeup' });
  assert.equal(isWorkday(extended, '2027-01-04'), true);
  assert.equal(isWorkday(extended, '2026-10-10'), true);
  assert.equal(isWorkday(chinaCalendar, '2027-01-04'), undefined);
});

test('a tenant replaces a year', () => {
  const local = extendCalendar(chinaCalendar, [{ year: 2026, off: { '2026-04-20': '三月三' }, makeup: [] }]);
  assert.deepEqual(dayKind(local, '2026-04-20'), { kind: 'holiday', name: '三月三' });
  assert.equal(isWorkday(local, '2026-10-01'), true);
  assert.equal(local.years.length, chinaCalendar.years.length);
});

test('a gap between announced years is unknown', () => {
  const gap = extendCalendar(chinaCalendar, [{ year: 2029, off: {}, makeup: [] }]);
  assert.equal(isWorkday(gap, '2028-06-01'), undefined);
  assert.equal(isWorkday(gap, '2029-06-01'), true);
});

test('a year that cannot be is refused with the day that is wrong', () => {
  const wrong: [CalendarYear, RegExp][] = [
    [{ ...year2027, off: { '2026-12-31': '元旦' } }, /2026-12-31/],
    [{ ...year2027, off: { '2027-01-02': '元旦' } }, /2027-01-02/],
    [{ ...year2027, makeup: ['2027-01-04'] }, /2027-01-04/],
    [{ ...year2027, makeup: ['2027-02-30'] }, /2027-02-30/],
  ];
  for (const [year, day] of wrong) {
    assert.throws(() => extendCalendar(chinaCalendar, [year]), (error) => error instanceof RangeError && day.test(error.message));
  }
});

test('holidays are named in each language; an unknown name stays', () => {
  assert.equal(holidayName('国庆节、中秋节', 'en'), 'National Day and Mid-Autumn Festival');
  assert.equal(holidayName('国庆节、中秋节', 'zh-Hant'), '國慶節、中秋節');
  assert.equal(holidayName('三月三', 'en'), 'Sanyuesan Festival');
  assert.equal(holidayName('火把节', 'en'), '火把节');
  assert.equal(holidayName(text('火把节', '火把節', 'Torch Festival'), 'en'), 'Torch Festival');
  assert.equal(holidayName('constructor', 'en'), 'constructor');
});

const torch = text('火把节', '火把節', 'Torch Festival');
const place: CalendarOverlay = {
  id: 'CN-51',
  off: { '2026-04-20': '三月三', '2026-05-09': '三月三', '2026-08-06': torch, '2026-08-07': torch },
  worked: ['2026-08-08', '2026-10-07'],
};

test('a place lays its days over the calendar of the country, which stays as it was', () => {
  const before = JSON.stringify(chinaCalendar);
  const local = overlayCalendar(chinaCalendar, place);
  const kinds = ['2026-04-20', '2026-05-09', '2026-08-06', '2026-08-08', '2026-10-07', '2026-10-01', '2026-10-10', '2026-08-10'].map((day) => dayKind(local, day)?.kind);
  assert.deepEqual(kinds, ['holiday', 'holiday', 'holiday', 'makeup', 'workday', 'holiday', 'makeup', 'workday']);
  assert.deepEqual(dayKind(local, '2026-08-06'), { kind: 'holiday', name: torch });
  assert.equal(dayKind(local, '2027-08-06'), undefined);
  assert.ok(local.years.every(({ makeup, off }) => makeup.every((day) => off[day] === undefined)), 'no day is told to be both');
  assert.equal(local.years.find(({ year }) => year === 2025), chinaCalendar.years.find(({ year }) => year === 2025));
  assert.equal(JSON.stringify(chinaCalendar), before);
});

test('every day that a place does not name is what it is in the country', () => {
  const local = overlayCalendar(chinaCalendar, place);
  const named = [...Object.keys(place.off ?? {}), ...(place.worked ?? [])];
  for (let day = '2025-12-30'; day <= '2027-01-02'; day = addDays(day, 1)) {
    if (named.includes(day)) assert.notEqual(isWorkday(local, day), isWorkday(chinaCalendar, day), day);
    else assert.deepEqual(dayKind(local, day), dayKind(chinaCalendar, day), day);
  }
});

test('a place goes on with a year that is announced later, and with more days of its own', () => {
  const later = overlayCalendar(extendCalendar(chinaCalendar, [year2027]), { ...place, off: { ...place.off, '2027-04-09': '三月三' } });
  assert.deepEqual(dayKind(later, '2027-04-09'), { kind: 'holiday', name: '三月三' });
  const street = overlayCalendar(overlayCalendar(chinaCalendar, place), { id: 'CN-51-01', worked: ['2026-08-06'], off: { '2026-08-10': torch } });
  assert.deepEqual(dayKind(street, '2026-08-06'), { kind: 'workday' });
  assert.deepEqual(dayKind(street, '2026-08-10'), { kind: 'holiday', name: torch });
});

test('a deadline names the holiday of a place in each language, and one overlay survives JSON', () => {
  const local = overlayCalendar(chinaCalendar, JSON.parse(JSON.stringify(place)) as CalendarOverlay);
  const clock = clockOf(3, at('2026-08-05'));
  const deadline = deadlineOf(clock, local);
  assert.equal(deadline.known && deadline.lastDay, '2026-08-11');
  assert.ok(explainDeadline(clock, deadline, 'zh-Hant').includes('不計：2026年8月6日 週四 至 2026年8月7日 週五，共 2 天，火把節放假。'));
  assert.ok(explainDeadline(clock, deadline, 'en').includes('Not counted: Thu 6 Aug 2026 to Fri 7 Aug 2026, 2 days, Torch Festival holiday.'));
});

test('a holiday of a place beside one of the country is told apart', () => {
  const local = overlayCalendar(chinaCalendar, { id: 'local', off: { '2026-04-07': '三月三' } });
  const { runs } = deadlineOf(clockOf(2, at('2026-04-02')), local).derivation;
  assert.deepEqual(runs.map((run) => (run.counted ? `${run.from} counted` : `${run.from} to ${run.to} ${String(run.name)}`)), [
    '2026-04-03 counted',
    '2026-04-04 to 2026-04-06 清明节',
    '2026-04-07 to 2026-04-07 三月三',
    '2026-04-08 counted',
  ]);
});

test('an overlay that cannot be is refused with the day that is wrong', () => {
  const wrong: [overlay: Partial<CalendarOverlay>, says: RegExp][] = [
    [{ off: { '2027-04-09': '三月三' } }, /2027-04-09 .*not announced/],
    [{ worked: ['2015-04-11'] }, /2015-04-11 .*not announced/],
    [{ off: { '2026-10-01': '三月三' } }, /2026-10-01 is off .*already/],
    [{ off: { '2026-04-18': '三月三' } }, /2026-04-18 is off .*already/],
    [{ worked: ['2026-10-10'] }, /2026-10-10 is worked .*already/],
    [{ worked: ['2026-04-20'] }, /2026-04-20 is worked .*already/],
    [{ off: { '2026-04-31': '三月三' } }, /2026-04-31/],
    [{ off: { '2026-04-20': ' ' } }, /name: 2026-04-20/],
    [{ id: 'CN' }, /id of its own/],
  ];
  for (const [overlay, says] of wrong) {
    assert.throws(() => overlayCalendar(chinaCalendar, { id: 'local', ...overlay }), (error) => error instanceof RangeError && says.test(error.message), String(says));
  }
});
