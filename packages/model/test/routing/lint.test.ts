import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintRouting, RoutingTableSchema, type Condition, type RoutingRule, type RoutingTable } from '@linli/model';
import { categories, is, organisations, rule, table } from './support.js';

const divisions = [{ code: '360102', name: '东湖区' }, { code: '360102001', name: '滕王阁街道' }, { code: '360102002', name: '公园街道' }];
const surroundings = { categories, organisations, divisions, today: '2026-06-15' };

function found(checked: RoutingTable, held: Parameters<typeof lintRouting>[1] = surroundings): string[] {
  return lintRouting(checked, held).map(({ code, at }) => `${code} ${at}`);
}

const sound: RoutingRule[] = [
  rule('gas', is.category('facilities.gas'), { then: { lead: 'gas', assists: ['works'], limit: { amount: 4, unit: 'hour' } } }),
  rule('night', { and: [is.category('environment.noise'), is.night] }, { then: { lead: 'police' } }),
  rule('night-web', { and: [is.night, is.channel('web'), is.branch('environment')] }),
  rule('town', { and: [is.branch('environment'), is.area('360102001')] }),
  rule('environment', { and: [is.branch('environment'), { '!': [is.dayOff] }] }),
  rule('off', is.dayOff),
  rule('again', { '>': [{ var: 'order.returns' }, 1] }),
  rule('lamps', { in: ['路灯', { var: 'title' }] }),
  rule('future', is.branch('facilities'), { validFrom: '2026-09-01' }),
  rule('desk', { if: [is.channel('desk'), true, is.channel('phone'), is.branch('facilities'), false] }),
];

test('given a table that is sound, there is nothing to say, but that a rule takes an unknown day for a working day', () => {
  assert.ok(RoutingTableSchema.parse(table(sound)));
  assert.deepEqual(found(table(sound)), ['unknown-workday /rules/4/when']);
});

const and = (...parts: Condition[]): Condition => ({ and: parts });
const night = (from: number): Condition => ({ '>=': [{ var: 'time.hour' }, from] });

/** Given rules in this order, what is said of the last. */
const reach: [given: string, rules: Condition[], finding: string | null][] = [
  ['a category after its branch', [is.branch('environment'), is.category('environment.noise')], 'shadowed'],
  ['a branch after its categories and itself', [is.category('environment.noise'), is.category('environment.garbage'), is.category('environment'), is.branch('environment')], 'shadowed'],
  ['a branch after one of its categories', [is.category('environment.noise'), is.branch('environment')], null],
  ['a township after its county', [is.area('360102'), is.area('360102001')], 'shadowed'],
  ['a county after one of its townships', [is.area('360102001'), is.area('360102')], null],
  ['a later hour after an earlier', [night(20), night(22)], 'shadowed'],
  ['an earlier hour after a later', [night(22), night(20)], null],
  ['a night between two halves of the day', [night(12), { '<': [{ var: 'time.hour' }, 12] }, is.night], 'shadowed'],
  ['a Saturday after all of Friday to Sunday', [{ '>=': [{ var: 'time.weekday' }, 5] }, { '==': [{ var: 'time.weekday' }, 6] }], 'shadowed'],
  ['a summer within a summer', [and({ '>=': [{ var: 'time.monthDay' }, 601] }, { '<=': [{ var: 'time.monthDay' }, 930] }), and({ '>': [{ var: 'time.monthDay' }, 630] }, { '<': [{ var: 'time.monthDay' }, 901] })], 'shadowed'],
  ['every kind of day after each of the three', [is.dayOff, { '===': [{ var: 'time.workday' }, true] }, { '===': [{ var: 'time.workday' }, null] }, is.night], 'shadowed'],
  ['a night, days of an unannounced year being left', [is.dayOff, { '===': [{ var: 'time.workday' }, true] }, is.night], null],
  ['all four channels before', [is.channel('web'), is.channel('phone'), is.channel('desk'), is.channel('grid'), is.night], 'shadowed'],
  ['three channels before', [is.channel('web'), is.channel('phone'), is.channel('desk'), is.night], null],
  ['more returns after fewer', [{ '>=': [{ var: 'order.returns' }, 1] }, { '>=': [{ var: 'order.returns' }, 2] }], 'shadowed'],
  ['fewer returns after more', [{ '>=': [{ var: 'order.returns' }, 2] }, { '>=': [{ var: 'order.returns' }, 1] }], null],
  ['a rule that always fires before', [true, is.night], 'shadowed'],
  ['what two rules leave nothing of together', [and(is.branch('environment'), is.night), and(is.branch('environment'), { '!': [is.night] }), and(is.category('environment.noise'), is.area('360102'))], 'shadowed'],
  ['the same condition', [and(is.branch('environment'), is.night), and(is.branch('environment'), is.night)], 'same-condition'],
  ['the same words in the title', [{ in: ['路灯', { var: 'title' }] }, and(is.night, { in: ['路灯', { var: 'title' }] })], 'shadowed'],
  ['other words in the title', [{ in: ['灯', { var: 'title' }] }, { in: ['路灯', { var: 'title' }] }], null],
  ['another type after a list of types', [{ in: [{ var: 'type' }, ['appeal', 'hazard']] }, { '==': [{ var: 'type' }, 'hazard'] }], 'shadowed'],
  ['a type that nobody named', [{ in: [{ var: 'type' }, ['appeal', 'hazard']] }, { '==': [{ var: 'type' }, 'petition'] }], null],
  ['two categories at once', [and(is.category('environment.noise'), is.category('environment.garbage'))], 'unreachable'],
  ['a category outside its branch', [and(is.category('environment.noise'), is.branch('facilities'))], 'unreachable'],
  ['a township in another', [and(is.area('360102001'), is.area('360102002'))], 'unreachable'],
  ['an hour that no day has', [{ '>': [{ var: 'time.hour' }, 23] }], 'unreachable'],
  ['a day off that is worked', [and(is.dayOff, { '===': [{ var: 'time.workday' }, true] })], 'unreachable'],
  ['a channel that there is not', [is.channel('fax')], 'unreachable'],
  ['a make-up Saturday', [and({ '==': [{ var: 'time.weekday' }, 6] }, { '===': [{ var: 'time.workday' }, true] })], null],
  ['a rule that never holds before', [false, is.night], null],
  ['a number of the area, which a text may equal', [is.area('360102'), { '==': [{ var: 'area.code' }, 360102] }], null],
  ['a list, which a text may equal', [is.branch('environment'), { '==': [{ var: 'category.within' }, 'environment,environment.noise'] }], null],
  ['a part of a name', [is.branch('environment'), { '==': [{ substr: [{ var: 'category.path' }, 0, 3] }, 'env'] }], null],
];

for (const [given, conditions, finding] of reach) {
  test(`given ${given}, the last rule is ${finding ?? 'fine'}`, () => {
    const last = `/rules/${conditions.length - 1}`;
    const checked = table(conditions.map((when, index) => rule(`rule-${index}`, when)));
    const findings = found(checked).filter((line) => /unreachable|shadowed|same-condition|too-complex/.test(line) && line.includes(last));
    assert.deepEqual(findings, finding ? [`${finding} ${last}`] : []);
  });
}

test('a shadowed rule is told with those that leave it nothing, and with no others', () => {
  const checked = table([rule('gas', is.category('facilities.gas')), rule('night', is.night), rule('all', is.branch('environment')), rule('noise', is.category('environment.noise'))]);
  assert.deepEqual(lintRouting(checked, surroundings), [
    { code: 'shadowed', at: '/rules/3', message: 'Move this rule up, or drop it: whenever it would fire, an earlier one has (“all”).' },
  ]);
});

const environment = is.branch('environment');
const windows: [given: string, rules: RoutingRule[], findings: string[]][] = [
  ['an earlier rule that ends', [rule('a', environment, { validTo: '2026-12-31' }), rule('b', environment)], []],
  ['an earlier rule that begins later', [rule('a', environment, { validFrom: '2026-07-01' }), rule('b', environment)], []],
  ['an earlier rule that outlasts this one', [rule('a', environment, { validTo: '2026-12-31' }), rule('b', environment, { validTo: '2026-12-31' })], ['same-condition /rules/1']],
  ['two earlier rules, one after the other', [rule('a', environment, { validTo: '2026-12-31' }), rule('b', environment, { validFrom: '2027-01-01' }), rule('c', is.category('environment.noise'))], ['shadowed /rules/2']],
  ['two earlier rules with a day between', [rule('a', environment, { validTo: '2026-12-30' }), rule('b', environment, { validFrom: '2027-01-01' }), rule('c', is.category('environment.noise'))], []],
  ['a rule that is over', [rule('a', environment, { validTo: '2026-06-14' }), rule('b', environment)], ['expired /rules/0/validTo']],
  ['a rule on its last day', [rule('a', environment, { validTo: '2026-06-15' }), rule('b', environment)], []],
  ['an end before the beginning', [rule('a', environment, { validFrom: '2026-08-01', validTo: '2026-07-01' }), rule('b', environment)], ['bad-window /rules/0']],
  ['a day that there is not', [rule('a', environment, { validTo: '2026-06-31' }), rule('b', environment)], ['bad-window /rules/0']],
];

for (const [given, rules, findings] of windows) {
  test(`given ${given}: ${findings.join(', ') || 'nothing'}`, () => assert.deepEqual(found(table(rules)), findings));
}

const broken: [given: string, table: RoutingTable, findings: string[]][] = [
  ['the same id twice', table([rule('a', is.night), rule('a', is.dayOff)]), ['duplicate /rules/1/id']],
  ['organisations that nobody knows', table([rule('a', is.night, { then: { lead: 'x', assists: ['works', 'y'] } })], { otherwise: { lead: 'z' } }), ['unknown-organisation /rules/0/then/lead', 'unknown-organisation /rules/0/then/assists/1', 'unknown-organisation /otherwise/lead']],
  ['a lead that assists itself', table([rule('a', is.night, { then: { lead: 'works', assists: ['works'] } })]), ['lead-assists /rules/0/then/assists']],
  ['a limit of nothing', table([rule('a', is.night, { then: { lead: 'works', limit: { amount: 0, unit: 'hour' } } })]), ['bad-limit /rules/0/then/limit']],
  ['a variable that there is not', table([rule('a', { '==': [{ var: 'applicant.name' }, '张三'] })]), ['unknown-variable /rules/0/when']],
  ['a variable without its end', table([rule('a', { '==': [{ var: 'category' }, 'other'] })]), ['unknown-variable /rules/0/when']],
  ['an operation that there is not', table([rule('a', { startsWith: [{ var: 'category.path' }, 'environment'] })]), ['bad-condition /rules/0/when']],
  ['an operation that fails', table([rule('a', and(is.night, { missing_some: [1] }))]), ['bad-condition /rules/0/when']],
  ['an object of two operations', table([rule('a', { '==': [1, 1], '!=': [1, 1] })]), ['bad-condition /rules/0/when']],
  ['texts that are ordered', table([rule('a', { '>=': [{ var: 'time.day' }, '2026-07-01'] })]), ['not-portable /rules/0/when']],
  ['a number looked for in a list', table([rule('a', { in: [{ var: 'time.hour' }, [22, 23]] })]), ['not-portable /rules/0/when']],
  ['a category that there is not', table([rule('a', is.branch('traffic'))]), ['unknown-category /rules/0/when', 'unreachable /rules/0']],
  ['one category that there is not among others', table([rule('a', { in: [{ var: 'category.path' }, ['other', 'traffic']] })]), ['unknown-category /rules/0/when']],
  ['a division that there is not', table([rule('a', is.area('360102009'))]), ['unknown-division /rules/0/when', 'unreachable /rules/0']],
  ['a division with the zeros that pad it', table([rule('a', is.area('360102000000'))]), ['unknown-division /rules/0/when', 'unreachable /rules/0']],
  ['a label in one language', table([rule('a', is.night, { label: { 'zh-Hans': '夜间' } })]), ['missing-translation /rules/0/label/zh-Hant', 'missing-translation /rules/0/label/en']],
  ['a note in one language', table([], { otherwise: { lead: 'centre', note: { 'zh-Hans': '请核实', en: 'Check' } } }), ['missing-translation /otherwise/note/zh-Hant']],
  ['no answer for the rest', table([rule('a', is.night)], { otherwise: undefined }), ['no-otherwise /otherwise']],
  ['no answer for the days of an unannounced year', table([rule('a', is.dayOff), rule('b', { '===': [{ var: 'time.workday' }, true] })], { otherwise: undefined }), ['no-otherwise /otherwise']],
  ['rules that fit every case', table([rule('a', is.night), rule('b', true)], { otherwise: undefined }), []],
  ['a last rule that ends one day', table([rule('b', true, { validTo: '2026-12-31' })], { otherwise: undefined }), ['no-otherwise /otherwise']],
  ['a day of which nobody knows, taken for a day off', table([rule('a', { '!': [{ var: 'time.workday' }] })]), ['unknown-workday /rules/0/when']],
  ['such a day, named', table([rule('a', { or: [is.dayOff, { '===': [{ var: 'time.workday' }, null] }] })]), []],
];

for (const [given, checked, findings] of broken) {
  test(`given ${given}, the linter names ${findings.join(', ') || 'nothing'}`, () => assert.deepEqual(found(checked), findings));
}

test('without trees and divisions any category and division may be named, and any below it may exist', () => {
  const checked = table([rule('a', is.category('traffic.bus')), rule('b', is.branch('traffic')), rule('c', is.area('510100')), rule('d', is.area('510104'))]);
  assert.deepEqual(found(checked, { organisations }), []);
});

test('given a condition too tangled to check to the end, the linter says so and claims nothing', () => {
  const word = (pigeon: number, hole: number): Condition => ({ in: [`词${pigeon}-${hole}`, { var: 'title' }] });
  const holes = [0, 1, 2, 3, 4, 5, 6];
  const pigeons = [...holes, 7];
  const everyPigeonHasOne = pigeons.map((pigeon): Condition => ({ or: holes.map((hole) => word(pigeon, hole)) }));
  const noneShares = holes.flatMap((hole) => pigeons.flatMap((pigeon) => pigeons.filter((other) => other > pigeon).map((other): Condition => ({ '!': [and(word(pigeon, hole), word(other, hole))] }))));
  assert.deepEqual(found(table([rule('a', and(...everyPigeonHasOne, ...noneShares)), rule('b', is.night)])), ['too-complex /rules/0']);
});

test('every message is a sentence', () => {
  for (const [, checked] of broken) for (const { message } of lintRouting(checked, surroundings)) assert.match(message, /^[A-Z].*\.$/);
});
