import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admittedServices, GridServiceSchema, isInForce, type AdmissionRecord, type ExitOrder } from '@linli/model';
import { calendar, ref, type Step } from '../../supervision/support.js';
import { apply, approve, drive, publish } from './support.js';

const on = (now: string, step: Step): Step => ({ ...step, now: `${now}T10:00:00+08:00` });
const publishing = (trial: string, from = '2026-07-01') => ({ ...publish, args: { from, trial } });
const renew = (day: string, trial: string) => on(day, { by: 'supervisor', action: 'renew', args: { trial, reason: '试行效果好' } });
const withdraw = (day: string, first: string) => on(day, { by: 'lead', action: 'withdraw', args: { ground: 'ended', on: first, reason: '任务完成' } });

function record(...steps: Step[]): AdmissionRecord {
  const driven = drive([apply, ...steps]);
  return { case: driven.case, events: driven.events };
}

const exit = (from: string | null, service: string | null = ref.id, organisation = 'works'): ExitOrder => ({ measure: ref, organisation, service, from, pending: from === null ? 'window' : null });

const rows: [given: string, steps: Step[], exits: ExitOrder[], then: string[]][] = [
  ['applied for', [], [], []],
  ['approved, not published', [approve], [], []],
  ['listed without a trial', [approve, publishing('none')], [], ['2026-07-01 → …']],
  ['on trial for 90 days', [approve, publish], [], ['2026-07-01 → 2026-09-29']],
  ['renewed in time', [approve, publish, renew('2026-09-20', '180')], [], ['2026-07-01 → 2027-03-28']],
  ['renewed on the first day off', [approve, publish, renew('2026-09-29', '180')], [], ['2026-07-01 → 2027-03-28']],
  ['renewed for good', [approve, publish, renew('2026-09-20', 'none')], [], ['2026-07-01 → …']],
  ['renewed too late', [approve, publish, renew('2026-10-08', '90')], [], ['2026-07-01 → 2026-09-29', '2026-10-08 → 2027-01-06']],
  ['withdrawn', [approve, publishing('none'), withdraw('2026-08-01', '2026-08-15')], [], ['2026-07-01 → 2026-08-15']],
  ['withdrawn after its trial', [approve, publish, withdraw('2026-10-08', '2026-10-08')], [], ['2026-07-01 → 2026-09-29']],
  ['withdrawn before it began', [approve, publishing('none'), withdraw('2026-06-20', '2026-06-20')], [], []],
  ['ordered out', [approve, publishing('none')], [exit('2026-08-10')], ['2026-07-01 → 2026-08-10']],
  ['ordered out, not for certain yet', [approve, publishing('none')], [exit(null)], ['2026-07-01 → …']],
  ['its department was ordered out', [approve, publishing('none')], [exit('2026-08-10', null)], ['2026-07-01 → 2026-08-10']],
  ['another item was ordered out', [approve, publishing('none')], [exit('2026-08-10', 'other')], ['2026-07-01 → …']],
  ['another department was ordered out', [approve, publishing('none')], [exit('2026-08-10', null, 'police')], ['2026-07-01 → …']],
  ['ordered out, and renewed afterwards', [approve, publish, renew('2026-10-08', '90')], [exit('2026-08-10')], ['2026-07-01 → 2026-08-10']],
  ['approved, then its department ordered out, then published', [approve, publishing('none')], [exit('2026-06-20', null)], []],
  ['its department had been ordered out before', [approve, publishing('none')], [exit('2026-06-01', null)], ['2026-07-01 → …']],
];

for (const [given, steps, exits, then] of rows) {
  test(`${given} → ${then.join('; ') || 'never on the list'}`, () => {
    const services = admittedServices([record(...steps)], { calendar, exits });
    assert.deepEqual(services.map(({ validFrom, validTo }) => `${validFrom} → ${validTo ?? '…'}`), then);
    assert.deepEqual(services.map((service) => GridServiceSchema.parse(service)), services);
  });
}

test('an item is what was applied for, and says by which case it was admitted', () => {
  const [service] = admittedServices([record(approve, publishing('none'))], { calendar });
  assert.deepEqual(service, {
    id: ref.id,
    label: { 'zh-Hans': '路灯故障上报' },
    department: 'works',
    line: 'urban',
    task: { 'zh-Hans': '发现后拍照上报，每周巡查一次。\n不维修、不登高。' },
    basis: { source: { 'zh-Hans': '城市照明管理规定' } },
    admission: ref,
    validFrom: '2026-07-01',
    validTo: null,
  });
  assert.deepEqual(['2026-06-30', '2026-07-01'].map((day) => service && isInForce(service, day)), [false, true]);
});

test('other cases are no admissions', () => {
  const { case: item, events } = record(approve, publish);
  assert.deepEqual(admittedServices([{ case: { ...item, type: { id: 'appeal', version: 1 } }, events }], { calendar }), []);
});
