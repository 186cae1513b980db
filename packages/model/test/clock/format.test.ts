import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, formatInstant, formatLimit, formatRemaining, locales, type ClockUnit } from '@linli/model';

test('days and moments read the same everywhere', () => {
  assert.deepEqual(locales.map((locale) => formatDay('2026-11-21', locale)), ['2026年11月21日 周六', '2026年11月21日 週六', 'Sat 21 Nov 2026']);
  assert.equal(formatInstant('2026-11-21T06:30:59Z', '+08:00', 'zh-Hans'), '2026年11月21日 周六 14:30');
  assert.equal(formatInstant('2026-11-21T16:05:00Z', '+08:00', 'en'), 'Sun 22 Nov 2026 00:05');
});

test('limits and what is left', () => {
  assert.deepEqual(locales.map((locale) => formatLimit({ amount: 5, unit: 'workday' }, locale)), ['5 个工作日', '5 個工作日', '5 working days']);
  assert.deepEqual(locales.map((locale) => formatLimit({ amount: 1, unit: 'day' }, locale)), ['1 天', '1 天', '1 day']);
  assert.deepEqual(locales.map((locale) => formatLimit({ amount: 30, unit: 'minute' }, locale)), ['30 分钟', '30 分鐘', '30 minutes']);
  assert.deepEqual(locales.map((locale) => formatLimit({ amount: 0, unit: 'day' }, locale)), ['当日', '當日', 'same day']);
  const left = (amount: number, unit: ClockUnit, overdue: boolean): string[] => locales.map((locale) => formatRemaining({ amount, unit, overdue }, locale));
  assert.deepEqual(left(3, 'day', false), ['还剩 3 天', '還剩 3 天', '3 days left']);
  assert.deepEqual(left(0, 'day', false), ['最后一天', '最後一天', 'Last day']);
  assert.deepEqual(left(2, 'hour', true), ['已超期 2 小时', '已逾期 2 小時', '2 hours overdue']);
  assert.deepEqual(left(0, 'hour', true), ['已超期不足 1 小时', '已逾期不足 1 小時', 'Less than 1 hour overdue']);
  assert.deepEqual(left(1, 'minute', false), ['还剩 1 分钟', '還剩 1 分鐘', '1 minute left']);
  assert.deepEqual(left(0, 'minute', false), ['还剩不足 1 分钟', '還剩不足 1 分鐘', 'Less than 1 minute left']);
});
