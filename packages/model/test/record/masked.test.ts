import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headOf, sealRecord, verifyRecord, withhold, type Actor, type RecordView } from '@linli/model';
import { actors } from '../case/support.js';
import { eventsOf, everything, linesOf, refOf, sealed, secret, sm3, viewOf } from './support.js';

const applicant = '/changes/0/create/applicant';
const record = sealed(1, 4);
const holder: Actor = { role: 'applicant', holds: [refOf(1)] };

/** Whose export, and which members it keeps back: by version of the event. */
const rows: [string, RecordView, Record<number, string[]>][] = [
  ['everyone’s', everything, {}],
  ['the clerk’s', viewOf(actors.clerk), {}],
  ['the dispatcher’s', viewOf(actors.dispatcher), { 1: [applicant] }],
  ['the applicant’s', viewOf(holder), { 2: [''], 4: [''] }],
  ['nobody’s', () => [], { 1: [''], 2: [''], 3: [''], 4: [''] }],
];
for (const [whose, view, withheld] of rows) {
  test(`${whose} export verifies, says what it withholds, and has the heads of the whole`, () => {
    const verified = verifyRecord(linesOf(view, [record]));
    assert.ok(verified.ok);
    assert.deepEqual(Object.fromEntries(verified.withheld.map(({ version, members }) => [version, members])), withheld);
    assert.deepEqual(verified.heads, [headOf(record)]);
  });
}

const secrets: [string, RecordView, (string | undefined)[]][] = [
  ['the dispatcher’s', viewOf(actors.dispatcher), ['欧阳小明', '13800000001', record[0]?.salts[applicant]]],
  ['the applicant’s', viewOf(holder), ['内部备注', record[1]?.salts[''], '"triage"']],
];
for (const [whose, view, hidden] of secrets) {
  test(`neither what ${whose} export withholds is in it, nor the salt that would let it be guessed`, () => {
    const [whole, masked] = [linesOf(everything, [record]).join(''), linesOf(view, [record]).join('')];
    for (const each of hidden) assert.ok(each && whole.includes(each) && !masked.includes(each), each);
  });
}

test('an event that differs from what is seen where nothing is private is withheld whole', () => {
  const open = sealRecord(eventsOf(1, 4), { secret });
  const lines = linesOf(viewOf(holder), [open]);
  const verified = verifyRecord(lines);
  assert.deepEqual(verified.ok && verified.withheld.map(({ version, members }) => [version, members]), [[2, ['']], [4, ['']]]);
  assert.ok(!lines.join('').includes('内部备注'));
});

test('a name that was deleted from a stored record leaves its chain whole', () => {
  const erased = record.map((event) => (event.event.version === 1 ? withhold(event, [applicant]) : event));
  assert.ok(!JSON.stringify(erased).includes('欧阳小明'));
  const gone: [RecordView, string][] = [[everything, applicant], [() => eventsOf(1, 4), applicant], [() => [], '']];
  for (const [view, member] of gone) {
    const verified = verifyRecord(linesOf(view, [erased]));
    assert.ok(verified.ok);
    assert.deepEqual(verified.heads, [headOf(record)]);
    assert.deepEqual(verified.withheld[0]?.members, [member]);
  }
});

test('withholding twice is withholding once', () => {
  const [event] = record;
  assert.ok(event);
  const once = withhold(event, [applicant]);
  assert.deepEqual(withhold(once, [applicant]), once);
  assert.deepEqual(withhold(once, ['']), withhold(event, ['']));
  assert.deepEqual(withhold(withhold(event, ['']), [applicant]), withhold(event, ['']));
});

test('only a private member can be withheld, and only with the digest that sealed it', () => {
  const [event] = record;
  assert.ok(event);
  assert.throws(() => withhold(event, ['/at']), RangeError);
  assert.throws(() => withhold(event, ['/args/absent']), RangeError);
  assert.throws(() => withhold(event, [applicant], [sm3]), RangeError);
});
