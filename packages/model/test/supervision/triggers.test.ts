import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  defaultSupervisionRules, lintSupervisionRules, pauseClock, rectification, supervisionDue, supervisionLevels, SupervisionRuleSchema, text,
  type Case, type SupervisionRule,
} from '@linli/model';
import { drive, upTo } from './ordered.js';
import { calendar, start } from './support.js';

const due = (item: Case, now = start, rules: SupervisionRule[] = defaultSupervisionRules) => supervisionDue(item, rules, { caseType: rectification, calendar, now });
const proposed = (item: Case, now?: string) => due(item, now).map(({ rule, level }) => `${level} ${rule}`);

const ordered = upTo('order');
const working = upTo('sign');
const reported = upTo('report');
const under = (level: 'urge' | 'supervise' | 'list'): Partial<Case> => ({ supervision: { level, sponsor: 'office', reason: '逾期', since: start } });
const urged = drive([{ by: 'supervisor', action: 'urge', args: { reason: '逾期未签收', limit: '2' } }], working).case;
const rating = (stars: number, resolved: boolean) => ({ rating: { stars, resolved, at: start } });

// 2026-06-15 is a Monday. 潍坊市12345条例 26: refuses, overdue, unresolved, poor effect.
const rows: [given: string, item: Case, now: string, then: string[]][] = [
  ['in time', ordered, start, []],
  ['not signed within the next working day', ordered, '2026-06-17T00:00:00+08:00', ['urge unsigned', 'urge overdue']],
  ['designated and not signed', { ...ordered, designated: true }, '2026-06-17T00:00:00+08:00', ['supervise designatedUnsigned', 'urge unsigned', 'urge overdue']],
  ['returned once', { ...ordered, lead: null, returns: 1 }, start, []],
  ['returned twice, nobody leads', { ...ordered, lead: null, returns: 2 }, start, ['supervise returnedAgain']],
  ['returned twice, now someone leads', { ...ordered, returns: 2 }, start, []],
  ['a limit of 30 days on its last day', { ...working, updatedAt: '2026-07-10T09:00:00+08:00' }, '2026-07-15T23:59:59+08:00', []],
  ['the limit passed', { ...working, updatedAt: '2026-07-10T09:00:00+08:00' }, '2026-07-16T00:00:00+08:00', ['urge overdue']],
  ['the limit passed five days ago', { ...working, updatedAt: '2026-07-20T09:00:00+08:00' }, '2026-07-21T00:00:00+08:00', ['supervise longOverdue', 'urge overdue']],
  ['quiet for 15 days', working, '2026-06-30T09:00:00+08:00', ['urge quiet']],
  ['quiet while its time stands', { ...working, clocks: working.clocks.map((clock) => (clock.stoppedAt === null ? pauseClock(clock, start, 'suspension') : clock)) }, '2026-06-30T09:00:00+08:00', []],
  ['quiet after the report', { ...reported, clocks: [] }, '2026-06-30T09:00:00+08:00', []],
  ['the unit says unsolved', { ...reported, outcome: 'unsolved' }, start, ['urge unresolved']],
  ['the applicant says unsolved', { ...reported, ...rating(3, false) }, start, ['urge unresolved']],
  ['disputed once', { ...reported, confirmation: 'disputed' }, start, []],
  ['disputed after rework', { ...reported, confirmation: 'disputed', reworks: 1 }, start, ['supervise disputedAgain']],
  ['two stars', { ...reported, ...rating(2, true) }, start, ['urge poorlyRated']],
  ['three stars', { ...reported, ...rating(3, true) }, start, []],
  ['redone three times', { ...working, reworks: 3 }, start, ['list redoneOften']],
  ['urged, limit not over', urged, '2026-06-17T09:00:00+08:00', []],
  ['urged in vain', urged, '2026-06-18T00:00:00+08:00', ['supervise urgedInVain']],
  ['urged in vain for eight days, its own limits not over', urged, '2026-06-26T00:00:00+08:00', ['supervise urgedInVain']],
  ['supervised in vain', { ...urged, ...under('supervise') }, '2026-06-18T00:00:00+08:00', ['list supervisedInVain']],
  ['urged: nothing more to urge', { ...reported, outcome: 'unsolved', ...under('urge') }, start, []],
  ['listed: nothing above', { ...working, reworks: 3, ...under('list') }, start, []],
  ['ended', { ...upTo('close'), outcome: 'unsolved', reworks: 3 }, start, []],
  ['part of another case', { ...working, reworks: 3, mergedInto: working.ref }, start, []],
];

for (const [given, item, now, then] of rows) {
  test(`${given} → ${then.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(proposed(item, now), then);
  });
}

test('a proposal says why, on what basis, and what the rule read', () => {
  const [proposal] = due({ ...working, updatedAt: '2026-07-20T09:00:00+08:00' }, '2026-07-22T09:00:00+08:00');
  assert.deepEqual(proposal, {
    rule: 'longOverdue',
    level: 'supervise',
    reason: text('超过时限 5 天以上。', '超過時限 5 天以上。', 'A limit passed five days ago or more.'),
    basis: { source: text('潍坊市12345政务服务便民热线条例', '濰坊市12345政務服務便民熱線條例', 'Weifang 12345 Hotline Ordinance'), article: '26' },
    facts: { 'facts.overdueDays': 6 },
  });
});

test('a year that has not been announced is no reason: what nobody can tell is not overdue', () => {
  const unknown = drive([{ by: 'supervisor', action: 'urge', args: { reason: '逾期未签收', limit: '2' }, now: '2029-03-01T09:00:00+08:00' }], { ...working, clocks: [] }).case;
  assert.deepEqual(proposed(unknown, '2029-03-12T09:00:00+08:00'), []);
});

test('only what is above the present level is proposed, the highest first', () => {
  const rules = supervisionLevels.map((level): SupervisionRule => ({ id: level, level, when: { '>=': [{ var: 'facts.reworks' }, 0] }, reason: text('测', '測', 'T') }));
  fc.assert(
    fc.property(fc.constantFrom(null, ...supervisionLevels), fc.shuffledSubarray(rules), (level, some) => {
      const item = { ...working, ...(level && under(level)) };
      const ranks = due(item, start, some).map((proposal) => supervisionLevels.indexOf(proposal.level));
      const present = level ? supervisionLevels.indexOf(level) : -1;
      assert.deepEqual(ranks, some.map((rule) => supervisionLevels.indexOf(rule.level)).filter((rank) => rank > present).sort().reverse());
    }),
    { numRuns: 40 },
  );
});

test('the default rules are sound data', () => {
  assert.deepEqual(lintSupervisionRules(defaultSupervisionRules), []);
  const copied: unknown = JSON.parse(JSON.stringify(defaultSupervisionRules));
  assert.deepEqual((copied as unknown[]).map((rule) => SupervisionRuleSchema.parse(rule)), defaultSupervisionRules);
});

const rule = (when: SupervisionRule['when'], rest: Partial<SupervisionRule> = {}): SupervisionRule => ({ id: 'one', level: 'urge', when, reason: text('测', '測', 'T'), ...rest });
const lints: [rules: SupervisionRule[], codes: string[]][] = [
  [[rule({ var: 'facts.disputed' }), rule({ var: 'facts.disputed' })], ['duplicate /1/id']],
  [[rule({ var: 'facts.mood' })], ['unknown-variable /0/when']],
  [[rule({ var: 'clocks.reply.colour' })], ['unknown-variable /0/when']],
  [[rule({ '==': [{ var: 'clocks.reply.light' }, 'red'] })], []],
  [[rule({ '==': [{ var: 'case.applicant.phone' }, '13800000001'] })], ['unknown-variable /0/when']],
  [[rule({ in: ['张', { var: 'case.content.detail' }] })], ['unknown-variable /0/when']],
  [[rule({ in: ['张', { var: 'case.title' }] })], ['unknown-variable /0/when']],
  [[rule({ var: 'case' })], ['unknown-variable /0/when']],
  [[rule(true)], ['always-the-same /0/when']],
  [[rule({ sqrt: [{ var: 'facts.reworks' }] })], ['bad-condition /0/when']],
  [[rule({ var: 'light' }, { reason: { 'zh-Hans': '测' } })], ['missing-translation /0/reason/zh-Hant', 'missing-translation /0/reason/en']],
];

for (const [rules, codes] of lints) {
  test(`lint: ${JSON.stringify(rules.map(({ when }) => when))} → ${codes.join(', ') || 'clean'}`, () => {
    assert.deepEqual(lintSupervisionRules(rules).map(({ code, at }) => `${code} ${at}`), codes);
  });
}

test('no rule can read who a case concerns, even where no linter was asked', () => {
  const applicant = { name: '欧阳小明', phone: '13800000001', confidential: false };
  const item: Case = { ...working, applicant, content: { detail: '欧阳小明' }, title: '欧阳小明' };
  const personal = ['applicant', 'content', 'title', 'receipt', 'place'].map((field) => rule({ '!!': [{ var: `case.${field}` }] }));
  assert.deepEqual(due(item, start, personal), []);
  assert.equal(JSON.stringify(due(item, start, [rule({ '!!': [{ var: 'case' }] })])).includes('欧阳小明'), false);
});
