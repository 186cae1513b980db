import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routeCase, text, type RoutedCase, type RoutingTable } from '@linli/model';
import { calendar, is, item, now, rule, table } from './support.js';

const county: RoutingTable = table([
  rule('spring', is.branch('environment'), { validTo: '2026-05-31', then: { lead: 'town' } }),
  rule('gas', { and: [is.category('facilities.gas'), { or: [{ '>=': [{ var: 'time.monthDay' }, 1115] }, { '<=': [{ var: 'time.monthDay' }, 315] }] }] }, {
    then: { lead: 'gas', assists: ['works'], limit: { amount: 4, unit: 'hour' }, note: text('供暖季优先', '供暖季優先', 'Heating season: first') },
  }),
  rule('returned', { '>=': [{ var: 'order.returns' }, 2] }, { then: { lead: 'centre' } }),
  rule('night-noise', { and: [is.category('environment.noise'), is.night] }, { then: { lead: 'police', assists: ['environment'] } }),
  rule('old-town', { and: [is.branch('environment'), is.area('360102001')] }, { then: { lead: 'town', grid: '360102001001001' } }),
  rule('environment', is.branch('environment'), { then: { lead: 'environment' } }),
  rule('autumn', is.branch('facilities'), { validFrom: '2026-09-01', then: { lead: 'works' } }),
]);

const rows: [given: string, item: Partial<RoutedCase>, now: string, fired: string | null, lead: string][] = [
  ['noise by day in the old town', {}, now, 'old-town', 'town'],
  ['noise at night', {}, '2026-06-15T22:00:00+08:00', 'night-noise', 'police'],
  ['noise at the end of the night', {}, '2026-06-15T05:59:59+08:00', 'night-noise', 'police'],
  ['noise when the night is over', {}, '2026-06-15T06:00:00+08:00', 'old-town', 'town'],
  ['rubbish elsewhere in the county', { category: 'environment.garbage', area: '360102002' }, now, 'environment', 'environment'],
  ['a branch itself', { category: 'environment', area: '360102002' }, now, 'environment', 'environment'],
  ['a category whose name only begins alike', { category: 'environmental', area: '360102002' }, now, null, 'centre'],
  ['a division whose code only begins alike', { area: '360102001001', category: 'environment.garbage' }, now, 'old-town', 'town'],
  ['an order returned twice', { returns: 2 }, now, 'returned', 'centre'],
  ['heating in winter', { category: 'facilities.gas' }, '2026-12-01T09:00:00+08:00', 'gas', 'gas'],
  ['heating in summer', { category: 'facilities.gas' }, now, null, 'centre'],
  ['the last day of a rule', {}, '2026-05-31T23:59:59+08:00', 'spring', 'town'],
  ['the day after it', { area: '360102002' }, '2026-06-01T12:00:00+08:00', 'environment', 'environment'],
  ['the first day of a rule', { category: 'facilities.lighting' }, '2026-09-01T00:00:00+08:00', 'autumn', 'works'],
  ['what no rule fits', { category: 'other' }, now, null, 'centre'],
];

for (const [given, facts, moment, fired, lead] of rows) {
  test(`given ${given}, ${fired ? `“${fired}” fires` : 'no rule fires'} and ${lead} leads`, () => {
    const routing = routeCase(item(facts), county, { calendar, now: moment });
    assert.equal(routing.rule?.id ?? null, fired);
    assert.equal(routing.then?.lead, lead);
    assert.deepEqual(routing.table, { id: 'county', version: 3 });
  });
}

test('given a table without an answer, the case goes nowhere and says so', () => {
  const routing = routeCase(item({ category: 'other' }), table([], { otherwise: undefined }), { calendar, now });
  assert.deepEqual(routing, { table: { id: 'county', version: 3 }, rule: null, then: null, trace: [] });
});

test('what the rule gives reaches the order whole', () => {
  const { then } = routeCase(item({ category: 'facilities.gas' }), county, { calendar, now: '2026-12-01T09:00:00+08:00' });
  assert.deepEqual(then, { lead: 'gas', assists: ['works'], limit: { amount: 4, unit: 'hour' }, note: text('供暖季优先', '供暖季優先', 'Heating season: first') });
});

test('the trace says of every rule what became of it', () => {
  const { trace } = routeCase(item(), county, { calendar, now });
  assert.deepEqual(trace.map(({ rule: id, outcome }) => `${id} ${outcome}`), [
    'spring expired', 'gas no-match', 'returned no-match', 'night-noise no-match', 'old-town fired', 'environment after', 'autumn after',
  ]);
  const summer = routeCase(item({ category: 'other' }), county, { calendar, now }).trace;
  assert.equal(summer.find(({ rule: id }) => id === 'autumn')?.outcome, 'not-valid-yet');
});

test('the trace says what each variable read was, and through which the rule did not fire', () => {
  const { trace } = routeCase(item(), county, { calendar, now });
  const values = (id: string) => trace.find((entry) => entry.rule === id)?.values;
  assert.deepEqual(values('gas'), [
    { name: 'category.path', value: 'environment.noise', deciding: true },
    { name: 'time.monthDay', value: 615, deciding: true },
  ]);
  assert.deepEqual(values('night-noise'), [
    { name: 'category.path', value: 'environment.noise', deciding: false },
    { name: 'time.hour', value: 10, deciding: true },
  ]);
  assert.deepEqual(values('old-town')?.map(({ name, deciding }) => [name, deciding]), [['category.within', true], ['area.within', true]]);
  assert.deepEqual(values('spring'), []);
  assert.deepEqual(values('autumn'), []);
});

test('an “or” that holds is decided by the parts that hold, a “not” by what it turns round', () => {
  const rules = [rule('a', { or: [is.channel('web'), is.dayOff] }), rule('b', { '!': [{ and: [is.channel('web'), is.dayOff] }] })];
  const deciding = (id: string, more: Partial<RoutedCase> = {}) =>
    routeCase(item(more), table(rules.filter((each) => each.id === id)), { calendar, now }).trace[0]?.values.filter((value) => value.deciding).map(({ name }) => name);
  assert.deepEqual(deciding('a'), ['channel']);
  assert.deepEqual(deciding('a', { channel: 'desk' }), ['channel', 'time.workday']);
  assert.deepEqual(deciding('b'), ['time.workday']);
});

test('a rule that runs over a list reads the list, not the items', () => {
  const some = rule('some', { some: [{ var: 'category.within' }, { '==': [{ var: '' }, 'environment'] }] });
  assert.deepEqual(routeCase(item(), table([some]), { calendar, now }).trace[0]?.values.map(({ name }) => name), ['category.within']);
});
