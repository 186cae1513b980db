import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, chinaCalendar, dayKind, extendCalendar, holidayName, isWorkday, weekdayOf, type CalendarYear, type DayKind } from '@linli/model';

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
      assert.ok(answer.name?.includes(name), `${day}: ${answer.name} is not ${name}`);
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
  assert.equal(holidayName('三月三', 'en'), '三月三');
  assert.equal(holidayName('constructor', 'en'), 'constructor');
});
