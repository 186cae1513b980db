import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintCaseType, type Condition, type Effect, type Field, type Transition } from '@linli/model';
import { changed, choice, extended, small, step } from './fixtures/small-type.js';

const other: Field = { kind: 'case', name: 'other', label: small.label };
const codes = (change: Partial<Transition>, action = 'reply') =>
  lintCaseType(changed(action, change)).filter(({ code }) => code === 'unknown-variable').map(({ at }) => at);

/** What a guard and an effect of the step read, and whether it can be there. */
const reads: [path: string, isThere: boolean][] = [
  ['case.lead', true], ['case.rating.at', true], ['case.supervision.level', true], ['case.parts.0.state', true], ['case.content.subject', true], ['case', true],
  ['case.leads', false], ['case.rating.on', false], ['case.content.headline', false], ['case.lead.name', false],
  ['args.a', true], ['args.b', false], ['args.subject', false],
  ['clocks.reply.passed', true], ['clocks.reply.running', true], ['clocks.reply.extendable', true], ['clocks.reply.late', false], ['clocks.lost.passed', false],
  ['actor.role', true], ['actor.organisation', true], ['actor.area', false], ['part.state', true], ['part.status', false],
  ['now', true], ['related.other.status', true], ['related.other.state', false], ['related.a.status', false],
  ['parent.status', false], ['lead', false], ['', false],
];
for (const [path, isThere] of reads) {
  test(`a step ${isThere ? 'can' : 'cannot'} read “${path}”`, () => {
    const when: Condition = { '!!': { var: path } };
    const guards = [{ code: 'a', when, message: small.label }];
    const effects: Effect[] = [{ clock: 'stop', id: 'reply' }, { set: 'lead', value: { if: [true, { var: [path, null] }] } }];
    assert.deepEqual(codes({ fields: [choice('a', ['b']), other], guards, effects }), isThere ? [] : ['/transitions/1/guards/0/when', '/transitions/1/effects/1/value']);
  });
}

test('every rule of an effect is read', () => {
  const lost: Condition = { var: 'lost' };
  const effects: Effect[] = [
    { set: 'rating', members: { stars: 1, at: lost } },
    { add: 'accused', value: lost },
    { part: 'ask', organisations: lost, as: 'assist', task: lost, starts: [] },
    { part: 'finish', organisation: lost, result: lost },
    { clock: 'start', id: 'reply', limit: lost },
    { clock: 'extend', id: lost, amount: lost },
    { clock: 'start', id: 'reply', usual: { amount: lost, unit: lost } },
  ];
  const at = ['0/members/at', '1/value', '2/organisations', '2/task', '3/organisation', '3/result', '4/limit', '5/id', '5/amount', '6/usual/amount', '6/usual/unit'];
  assert.deepEqual(codes({ effects }).sort(), at.map((place) => `/transitions/1/effects/${place}`).sort());
});

test('a list is read item by item, so its items are not looked for in the case', () => {
  assert.deepEqual(codes({ guards: [{ code: 'a', when: { some: [{ var: 'case.parts' }, { '==': [{ var: 'state' }, 'done'] }] }, message: small.label }] }), []);
});

test('a new case reads its form, its parent, and itself once it is made', () => {
  const reading = (path: string) => codes({ guards: [{ code: 'a', when: { var: path }, message: small.label }], effects: [{ clock: 'start', id: 'reply' }, { set: 'lead', value: { var: path } }] }, 'register');
  assert.deepEqual(reading('args.subject'), []);
  assert.deepEqual(reading('parent.lead'), []);
  assert.deepEqual(reading('case.receiver'), ['/transitions/0/guards/0/when']);
  assert.deepEqual(reading('clocks.reply.passed'), ['/transitions/0/guards/0/when', '/transitions/0/effects/1/value']);
  const split = extended(step('split', [], 'open', { inherits: true, fields: [choice('part', ['a'])], effects: [{ set: 'lead', value: { var: 'args.part' } }] }));
  assert.deepEqual(lintCaseType(split), []);
});

test('who filed it is kept apart from what they filed', () => {
  const named = changed('reply', { guards: [{ code: 'a', when: { var: 'case.content.subject' }, message: small.label }] }, { projection: { ...small.projection, name: 'subject' } });
  assert.deepEqual(lintCaseType(named).map(({ at }) => at), ['/transitions/1/guards/0/when']);
});

const rules: [given: string, rule: Condition, isSound: boolean][] = [
  ['an operation that there is not', { starts: ['a', 'b'] }, false],
  ['one in a branch that is seldom reached', { if: [{ var: 'case.lead' }, { starts: ['a', 'b'] }, null] }, false],
  ['two operations in one object', { '==': [{ var: 'case.lead' }, 'a'], '!=': [1, 2] }, false],
  ['a value of two members', { if: [{ var: 'case.lead' }, { amount: 5, unit: 'day' }, null] }, true],
  ['a rule in such a value', { if: [true, { amount: { var: 'args.days' }, unit: 'day' }, null] }, false],
  ['a limit in parts', { amount: { var: 'args.days' }, unit: 'day' }, true],
];
for (const [given, rule, isSound] of rules) {
  test(`${given} ${isSound ? 'is' : 'is never'} evaluated`, () => {
    const fields: Field[] = [{ kind: 'number', name: 'days', label: small.label }];
    const findings = lintCaseType(extended(step('order', ['open'], undefined, { fields, effects: [{ clock: 'stop', id: 'reply' }, { clock: 'start', id: 'reply', limit: rule }] })));
    assert.deepEqual(findings.map(({ code, at }) => `${code} ${at}`), isSound ? [] : ['bad-condition /transitions/4/effects/1/limit']);
  });
}
