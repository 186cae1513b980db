import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, decide, lintCaseType, text, type CaseType, type LintCaseTypeOptions, type Notice } from '@linli/model';
import { changed, choice, extended, organisations, small, step } from './fixtures/small-type.js';
import { actors, command, context, drive, upTo } from './support.js';

const found = (caseType: CaseType, options?: LintCaseTypeOptions) => lintCaseType(caseType, options).map(({ code, at }) => `${code} ${at}`);
const word = text('一', '一', 'One');

test('what is sound has no findings', () => {
  assert.deepEqual(lintCaseType(small, { roles: ['clerk'], organisations }), []);
  assert.deepEqual(lintCaseType(appeal), []);
});

const notice = (more: Partial<Notice>): CaseType => ({ ...small, notices: [{ id: 'a', on: { action: 'reply' }, to: 'applicant', text: word, ...more }] });
const place = small.form.sections[0]?.fields[2];

const rows: [given: string, caseType: CaseType, findings: string[]][] = [
  ['a status twice', { ...small, statuses: [...small.statuses, ...small.statuses.slice(0, 1)] }, ['duplicate /statuses/3']],
  ['an action twice', extended(step('reply', ['replied'], undefined)), ['duplicate /transitions/4']],
  ['a status from nowhere', extended(step('a', ['lost'], undefined)), ['unknown-status /transitions/4/from/0']],
  ['a status that nobody defined', extended(step('a', ['open'], 'lost')), ['unknown-status /transitions/4/to']],
  ['a clock that nobody defined', extended(step('a', ['open'], undefined, { effects: [{ clock: 'start', id: 'lost' }] })), ['unknown-clock /transitions/4/effects/0/id']],
  ['a clock for parts that nobody defined', extended(step('a', ['open'], undefined, { effects: [{ part: 'ask', organisations: [], as: 'assist', starts: ['lost'] }] })), ['unknown-clock /transitions/4/effects/0/starts/0']],
  ['a field that no step may set', extended(step('a', ['open'], undefined, { effects: [{ set: 'receipt' as 'lead', value: null }] })), ['unknown-field /transitions/4/effects/0/set']],
  ['word of a step that there is not', notice({ on: { action: 'lost' } }), ['unknown-action /notices/0/on/action']],
  ['word of a clock that there is not', notice({ on: { clock: 'lost', turns: 'red' } }), ['unknown-clock /notices/0/on/clock']],
  ['word of a light that a window has not', notice({ on: { clock: 'reopen', turns: 'red' } }), ['never-sent /notices/0/on']],
  ['a notice that leaves open what nothing fills', notice({ text: { ...word, en: '{title} {name} {name} {deadline}' } }), ['unknown-placeholder /notices/0/text/en']],
  ['a projection beside the form', { ...small, projection: { ...small.projection, title: 'headline' } }, ['unknown-field /projection/title']],
  ['a place that may be left out', { ...small, form: { ...small.form, sections: small.form.sections.map((section) => ({ ...section, fields: [...section.fields.slice(0, 2), { ...place, required: false } as typeof place & object] })) } }, ['place-missing /projection/place']],
  ['a place that is none', { ...small, projection: { ...small.projection, place: 'subject' } }, ['place-missing /projection/place']],
];
for (const [given, caseType, findings] of rows) {
  test(`given ${given}, the linter names it`, () => assert.deepEqual(found(caseType), findings));
}

test('a text that a language is missing is found wherever it stands', () => {
  const half = { 'zh-Hans': '一', en: 'One' };
  const guard = { code: 'a', when: true, message: half, basis: { source: half } };
  const untranslated: CaseType = {
    ...changed('reply', { label: half, hint: half, guards: [guard], fields: [choice('a', ['b'], { hint: half })] }),
    label: half,
    notices: [{ id: 'a', on: { action: 'reply' }, to: 'applicant', text: half, basis: { source: half } }],
    clocks: small.clocks.map((clock) => ({ ...clock, extension: { max: 1, basis: { source: half } } })),
    categories: [{ value: 'other', label: word, children: [{ value: 'other.a', label: half }] }],
  };
  const places = [
    '/transitions/1/fields/0/hint', '/label', '/categories/0/children/0/label',
    '/clocks/0/extension/basis/source', '/clocks/1/extension/basis/source', '/notices/0/text', '/notices/0/basis/source',
    '/transitions/1/label', '/transitions/1/hint', '/transitions/1/guards/0/message', '/transitions/1/guards/0/basis/source',
  ];
  assert.deepEqual(found(untranslated).sort(), places.map((at) => `missing-translation ${at}/zh-Hant`).sort());
});

test('a post that nobody has takes its steps, and what lies behind them, out of reach', () => {
  const noClerk = found(small, { roles: ['dispatcher'] });
  assert.deepEqual(noClerk, ['role-nobody-has /transitions/1/by', 'role-nobody-has /transitions/2/by', 'dead-end /statuses/0', 'unreachable /statuses/1', 'dead-end /statuses/1', 'unreachable /statuses/2']);
  assert.deepEqual(found(changed('reply', { by: [{ role: 'clerk' }, { role: 'system' }] }), { roles: [] }), ['role-nobody-has /transitions/2/by', 'dead-end /statuses/1', 'unreachable /statuses/2']);
  assert.deepEqual(found(changed('reopen', { by: [] })), ['role-nobody-has /transitions/3/by']);
});

test('a directory in which nobody receives, and nobody can be chosen, is told', () => {
  const asks = changed('reply', { fields: [{ kind: 'organisation', name: 'lead', label: word, required: true, kinds: ['utility'] }] });
  assert.deepEqual(found(asks, { organisations }), ['nobody-to-choose /transitions/1/fields/0']);
  assert.deepEqual(found(small, { organisations: organisations.slice(1) }), ['no-receiver /transitions/0']);
  assert.deepEqual(found(asks), []);
});

test('a rule that asks who the applicant is, is found, and would never be told', () => {
  const asks = { ...appeal, transitions: appeal.transitions.map((each) => (each.action === 'triage' ? { ...each, guards: [{ code: 'a', when: { '!!': { var: 'case.applicant.phone' } }, message: appeal.label }] } : each)) };
  assert.ok(lintCaseType(asks).some(({ code }) => code === 'reads-person'));
  const decision = decide(drive(upTo('register')).case, command('triage'), { ...context(actors.clerk), caseType: asks });
  assert.equal(decision.ok ? 'accepted' : decision.refusal.code, 'a');
});
