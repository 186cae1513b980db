import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, caseFigures, CaseSchema, chinaCalendar, countObservations, gridFigures, GridSchema, holds, ObservationSchema, text, type Case, type Clock, type Countable, type CountQuery, type Grid, type Organisation, type Scheme } from '@linli/model';

const now = '2026-08-31T18:00:00+08:00';
const name = text('示例', '示例', 'Sample');
const organisation = (id: string, kind: Organisation['kind'], area: string, parent?: string): Organisation => ({ id, name, kind, area, ...(parent !== undefined && { parent }) });
const organisations = [
  organisation('county', 'department', '360102'),
  organisation('east', 'township', '360102001', 'county'),
  organisation('west', 'township', '360102002', 'county'),
  organisation('village', 'community', '360102001001', 'east'),
];

const reply = (startedAt: string, stoppedAt: string | null, more: Partial<Clock> = {}): Clock => ({
  id: 'reply', label: name, limit: { amount: 5, unit: 'workday' }, warnAfter: 0.6, organisation: null, startedAt, extensions: [], pauses: [], stoppedAt, ...more,
});

function item(id: string, more: Partial<Case> = {}): Case {
  const made: Case = {
    ref: { region: '360102', id }, type: { id: 'appeal', version: 1 }, version: 1, receipt: 'ZG-20260801-0000000A', channel: 'web', title: '路灯不亮', category: 'city.lamp',
    place: { division: '360102001001', text: '东门' }, area: '360102001001', grid: null, applicant: null, content: {}, status: 'handling', outcome: null, confirmation: null,
    receiver: 'county', lead: 'east', parts: [], calls: [], designated: false, returns: 0, handOvers: 0, reworks: 0, request: null, rating: null, supervision: null, stars: null,
    checks: [], accused: [], barred: [], recused: [], parent: null, mergedInto: null, project: null, clocks: [], createdAt: '2026-08-03T09:00:00+08:00', updatedAt: '2026-08-03T09:00:00+08:00',
    ...more,
  };
  assert.ok(CaseSchema.safeParse(made).success);
  return made;
}

const context = { caseTypes: [appeal], calendar: chinaCalendar, now };

// 2026-08-03 is a Monday: five working days end with the 10th.
const limits: [given: string, clocks: Clock[], state: string | undefined][] = [
  ['no clock ran', [], undefined],
  ['answered on the last day', [reply('2026-08-03T09:00:00+08:00', '2026-08-10T23:59:59+08:00')], 'kept'],
  ['answered when that is over, as its light has it', [reply('2026-08-03T09:00:00+08:00', '2026-08-11T00:00:00+08:00')], 'missed'],
  ['still open, in time', [reply('2026-08-31T09:00:00+08:00', null)], 'running'],
  ['still open, too late', [reply('2026-08-03T09:00:00+08:00', null)], 'open-late'],
  ['paused in time', [reply('2026-08-03T09:00:00+08:00', null, { pauses: [{ from: '2026-08-05T09:00:00+08:00', to: null, cause: 'applicant' }] })], 'running'],
  ['once kept and once missed', [reply('2026-08-03T09:00:00+08:00', '2026-08-04T09:00:00+08:00'), reply('2026-08-03T09:00:00+08:00', '2026-08-20T09:00:00+08:00')], 'missed'],
  ['ended in a year without a calendar', [reply('2099-08-03T09:00:00+08:00', '2099-08-30T09:00:00+08:00')], 'unknown'],
  ['a window is no limit', [reply('2026-08-03T09:00:00+08:00', null, { window: true })], undefined],
];
for (const [given, clocks, state] of limits) test(`a limit: ${given}`, () => assert.equal(caseFigures(item('one', { clocks }), context).limits['reply'], state));

test('what a condition may ask of a case is about the matter', () => {
  const figures = caseFigures(item('one', { applicant: { name: '王某', phone: '13800000000', confidential: false }, status: 'closed', rating: { stars: 4, resolved: true, at: now } }), context);
  assert.ok(!JSON.stringify(figures).includes('王某') && !JSON.stringify(figures).includes('13800000000'));
  assert.deepEqual([figures.within, figures.stars, figures.resolved, figures.closed, figures.phase], [['city', 'city.lamp'], 4, true, true, 'ended']);
  assert.ok(holds({ in: ['city', { var: 'within' }] }, figures));
});

const query = (more: Partial<CountQuery> = {}): CountQuery => ({ title: name, of: 'cases', ...more });
const scheme = (...queries: CountQuery[]): Scheme => ({
  id: 'counted', version: 1, title: name, level: 'township', period: 'month', full: 100, groups: [{ id: 'all', title: name }], absence: { missing: 'hold', noBase: 'apart' },
  rounding: { rate: null, item: null, block: null, total: { digits: 2, mode: 'half-up' } }, ranking: { ties: 'min', within: 'group' },
  indicators: [{ id: 'rate', title: name, full: 100, rule: { op: 'ratio' }, inputs: queries.map((each, index) => ({ id: `n${index}`, title: name, source: { from: 'counted' as const, query: each } })) }],
});

function counted(one: CountQuery, cases: Case[], more: Partial<Countable> = {}) {
  const options = { ...context, cases, organisations, assessed: ['east', 'west'], period: '2026-08', by: { role: 'supervisor' as const, organisation: 'county' }, ...more };
  const observations = countObservations(scheme(one), options);
  for (const observation of observations) assert.ok(ObservationSchema.safeParse(observation).success);
  return Object.fromEntries(observations.map(({ organisation: who, rows = {} }) => [who, [...(rows['n0']?.cases ?? []).map(({ id }) => id), ...(rows['n0']?.grids ?? [])]]));
}

const whose: [given: string, one: CountQuery, cases: Case[], east: string[], west: string[]][] = [
  ['who leads it', query(), [item('a'), item('b', { lead: 'west' }), item('c', { lead: 'village' }), item('d', { lead: null }), item('e', { lead: 'county' })], ['a', 'c'], ['b']],
  ['who received it', query({ whose: 'receiver' }), [item('a', { receiver: 'east' }), item('b')], ['a'], []],
  ['where it is', query({ whose: 'area' }), [item('a', { lead: null }), item('b', { area: '360102002' }), item('c', { area: '360102' })], ['a'], ['b']],
  ['the period in which it was filed, by the calendar’s own days', query(), [item('a', { createdAt: '2026-07-31T23:59:59+08:00' }), item('b', { createdAt: '2026-07-31T16:00:00Z' }), item('c', { createdAt: '2026-09-01T00:00:00+08:00' })], ['b'], []],
  ['the period in which its limit ran out', query({ by: 'due' }), [item('a', { createdAt: '2026-07-20T09:00:00+08:00', clocks: [reply('2026-07-27T09:00:00+08:00', null)] }), item('b', { clocks: [reply('2026-08-28T09:00:00+08:00', null)] }), item('c')], ['a'], []],
  ['the period in which it was answered', query({ by: 'stopped' }), [item('a', { clocks: [reply('2026-07-27T09:00:00+08:00', '2026-08-01T09:00:00+08:00')] }), item('b', { clocks: [reply('2026-07-27T09:00:00+08:00', '2026-07-31T09:00:00+08:00')] })], ['a'], []],
  ['a condition', query({ where: { '==': [{ var: 'limits.reply' }, 'kept'] } }), [item('a', { clocks: [reply('2026-08-03T09:00:00+08:00', '2026-08-04T09:00:00+08:00')] }), item('b')], ['a'], []],
  ['its kind', query({ types: ['petition'] }), [item('a'), item('b', { type: { id: 'petition', version: 1 } })], ['b'], []],
  ['merged cases count as the one they went into', query(), [item('a'), item('b', { mergedInto: { region: '360102', id: 'a' } })], ['a'], []],
];
for (const [given, one, cases, east, west] of whose) test(`counted by ${given}`, () => assert.deepEqual(counted(one, cases), { east, west }));

test('a figure is the number of its rows, also where an organisation and one above it are assessed together', () => {
  const options = { ...context, cases: [item('a'), item('b', { lead: 'west' })], organisations, assessed: ['county', 'east'], period: '2026-08', by: { role: 'supervisor' as const, organisation: 'county' } };
  assert.deepEqual(countObservations(scheme(query(), query({ types: [] })), options).map(({ organisation: who, values }) => [who, values]), [['county', { n0: 2, n1: 0 }], ['east', { n0: 1, n1: 0 }]]);
});

test('grids are those in force on the last day of the period, by their community', () => {
  const grid = (code: string, more: Partial<Grid> = {}): Grid => ({
    code, name: '第一网格', community: code.slice(0, 12), kind: 'general', setting: 'town', households: 300, population: 900, extent: '东门小区', boundary: null, organisation: 'village',
    phone: '0791-12345', supervisionPhone: '0791-12346', validFrom: '2026-01-01', validTo: null, predecessors: [], successors: [], ...more,
  });
  const grids = [grid('360102001001001'), grid('360102001001002', { validTo: '2026-08-31' }), grid('360102002001001', { validFrom: '2026-08-31', phone: null })];
  for (const each of grids) assert.ok(GridSchema.safeParse(each).success);
  assert.deepEqual(counted(query({ of: 'grids' }), [], { grids }), { east: ['360102001001001'], west: ['360102002001001'] });
  assert.deepEqual(counted(query({ of: 'grids', where: { var: 'posted' } }), [], { grids }), { east: ['360102001001001'], west: [] });
  assert.deepEqual(grids.map((each) => gridFigures(each).posted), [true, true, false]);
});

test('what accuses an organisation counts neither for it nor for one below it, so that no row and no number tells them', () => {
  const cases = [item('plain'), item('accusing', { accused: ['east'], barred: ['east', 'village'], lead: 'county' })];
  const [all] = countObservations(scheme(query({ whose: 'area' })), { ...context, organisations, cases, assessed: ['county', 'east', 'village'], period: '2026-08', by: { role: 'supervisor', organisation: 'office' } })
    .reduce<Record<string, unknown>[]>(([found = {}], { organisation, values, rows }) => [{ ...found, [organisation]: [values['n0'], rows?.['n0']?.cases?.map(({ id }) => id)] }], []);
  assert.deepEqual(all, { county: [2, ['plain', 'accusing']], east: [1, ['plain']], village: [1, ['plain']] });
});
