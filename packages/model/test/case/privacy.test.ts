import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, maskName, maskPhone, maySee, publicCase, viewCase, type Actor } from '@linli/model';
import { actors, context, drive, intakeValues, upTo } from './support.js';

test('names and telephones are masked as people expect', () => {
  const rows = [
    ['欧阳小明', '欧阳**'], ['王芳', '王**'], ['欧阳', '欧**'], ['Ann Lee', 'A**'], ['', '**'],
  ] as const;
  for (const [name, masked] of rows) assert.equal(maskName(name), masked);
  assert.equal(maskPhone('13800000001'), '138****0001');
  assert.equal(maskPhone('12345'), '****');
});

const fullName = { name: '欧阳小明', phone: '13800000001', confidential: false };
const masked = { name: '欧阳**', phone: '138****0001', confidential: false };
const views: [string, Actor, unknown][] = [
  ['clerk', actors.clerk, fullName],
  ['verifier', actors.verifier, fullName],
  ['leading handler', actors.lead, fullName],
  ['assisting handler', actors.assist, masked],
  ['dispatcher', actors.dispatcher, masked],
  ['the applicant', actors.applicant, fullName],
  ['another applicant', actors.stranger, null],
];

for (const [who, actor, seen] of views) {
  test(`${who} sees the applicant as they should, in the case and in every event`, () => {
    const view = viewCase(drive(upTo('dispatch')), actor, appeal);
    assert.deepEqual(view.case.applicant, seen);
    const created = view.events[0]?.changes[0];
    assert.deepEqual(created && 'create' in created ? created.create.applicant : undefined, seen);
  });
}

test('a handler learns nothing of an applicant who asked for confidentiality', () => {
  const record = drive([{ by: 'applicant', action: 'register', args: { ...intakeValues, confidential: 'yes' } }, ...upTo('dispatch').slice(1)]);
  const seen = JSON.stringify(viewCase(record, actors.lead, appeal));
  assert.ok(!seen.includes('欧阳小明') && !seen.includes('13800000001'));
});

test('the receipt shows public steps and public fields only', () => {
  const noted = { lead: 'works', assists: ['police'], note: '内部备注' };
  const { case: state, events } = drive([...upTo('accept'), { by: 'dispatcher', action: 'dispatch', args: noted }]);
  const shown = publicCase(state, events, context(actors.applicant));
  assert.deepEqual(shown.steps.map(({ action }) => action), ['register', 'accept', 'dispatch']);
  assert.deepEqual(shown.steps[2]?.args, { lead: 'works', assists: ['police'] });
  assert.ok(!JSON.stringify(shown).includes('内部备注'));
  assert.deepEqual(shown.actions.map(({ action }) => action), ['withdraw']);
});

test('the receipt shows the limits that concern the applicant, not those between organisations', () => {
  const { case: state, events } = drive(upTo('reply'));
  assert.deepEqual(state.clocks.map(({ id }) => id), ['accept', 'reply', 'assist', 'sign', 'objection', 'review']);
  assert.deepEqual(publicCase(state, events, context(actors.applicant)).clocks.map(({ id }) => id), ['accept', 'reply']);
});

test('a unit that returned an order sees the applicant masked again', () => {
  const record = drive([...upTo('dispatch'), { by: 'lead', action: 'return' }]);
  assert.deepEqual(viewCase(record, actors.lead, appeal).case.applicant, masked);
});

test('the applicant reads no internal step and no internal remark, whichever way they read', () => {
  const record = drive([
    ...upTo('register'),
    { by: 'clerk', action: 'triage', args: { note: '内部备注' } },
    { by: 'clerk', action: 'accept', args: { note: '内部备注' } },
    ...upTo('dispatch').slice(3),
    { by: 'lead', action: 'return', args: { reason: '内部理由' } },
  ]);
  const seen = viewCase(record, actors.applicant, appeal);
  assert.deepEqual(seen.events.map(({ action }) => action), ['register', 'accept', 'dispatch', 'return']);
  assert.doesNotMatch(JSON.stringify(seen), /内部/);
  assert.match(JSON.stringify(viewCase(record, actors.dispatcher, appeal)), /内部备注.*内部理由/);
});

test('a centre may see what is in its area, a handler what their organisation has, an applicant what they hold', () => {
  const { case: item } = drive(upTo('register'));
  const rows: [Actor, boolean][] = [
    [actors.clerk, true], [actors.outsider, false], [{ ...actors.clerk, area: '36' }, true],
    [actors.clerkElsewhere, false], [actors.applicant, true], [actors.stranger, false],
  ];
  for (const [actor, seen] of rows) assert.equal(maySee(item, actor), seen, JSON.stringify(actor));
});
