import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, caseTypes, decide, enterpriseRequest, evolve, gridEvent, placeFiled, type Case, type CaseType, type FormValues } from '@linli/model';
import { actors, command, context, drive, intakeValues, upTo, verdict } from './support.js';
import { entries as eventEntries } from './types/entries/grid-event.js';

const here = '360102001001007';
const there = '360102001001008';

function filed(caseType: CaseType, actor: 'applicant' | 'gridWorker', args: FormValues, grid?: string): Case {
  const receipt = { code: `${caseType.receiptPrefix}-20260615-0000000A`, secret: '00000-00000' };
  const decision = decide(undefined, { ...command('register', args), receipt }, { ...context(actors[actor], undefined, { caseType }), grid });
  assert.ok(decision.ok, decision.ok ? '' : decision.refusal.code);
  return decision.events.reduce<Case | undefined>(evolve, undefined) as Case;
}

const rows: [given: string, item: Case, grid: string | null][] = [
  ['the grid of its place', filed(appeal, 'applicant', intakeValues, here), here],
  ['no grid at its place', filed(appeal, 'applicant', intakeValues), null],
  ['what a grid worker found, the grid of its place', filed(gridEvent, 'gridWorker', { ...eventEntries.register, grid: undefined }, here), here],
  ['what a grid worker found and put in a grid, that one', filed(gridEvent, 'gridWorker', { ...eventEntries.register, grid: there }, here), there],
];
for (const [given, item, grid] of rows) {
  test(`a case that is filed falls into ${given}`, () => assert.equal(item.grid, grid));
}

test('only of what is filed under a type with grids is the place looked up', () => {
  assert.deepEqual(placeFiled(command('register', intakeValues), appeal), intakeValues.place);
  assert.equal(placeFiled(command('regrid'), appeal), undefined);
  assert.equal(placeFiled(command('split', intakeValues), appeal), undefined);
  assert.equal(placeFiled(command('register', intakeValues), enterpriseRequest), undefined);
  for (const place of [undefined, null, '东门外', {}, { division: 3 }, { division: '36', point: null }, { division: '36', point: { lon: 'x', lat: 1, crs: 'WGS84' } }]) {
    assert.equal(placeFiled({ type: 'case.register', args: { place } }, appeal), undefined);
  }
});

test('of the kinds of matter, five belong to grids', () => {
  const place = { division: '360102001001', text: '东门外' };
  const kinds = caseTypes.filter((caseType) => caseType.transitions.some(({ action, from, inherits }) => from.length === 0 && !inherits && placeFiled({ type: `case.${action}`, args: { [caseType.projection.place]: place } }, caseType)));
  assert.deepEqual(kinds.map(({ id }) => id), ['appeal', 'dispute', 'grid-event', 'hazard', 'service-order']);
});

test('put in another grid, a case stays with whom it is, and so do its limits', () => {
  const before = drive(upTo('handle')).case;
  const { case: after } = drive([{ by: 'dispatcher', action: 'regrid', args: { grid: there, reason: '网格划分已经调整' } }], before);
  assert.deepEqual(after, { ...before, grid: there, version: before.version + 1, updatedAt: after.updatedAt });
});

test('a case that is over stays in the grid in which it was handled, and none is put where it is', () => {
  const args = { grid: there, reason: '网格划分已经调整' };
  assert.equal(verdict(drive(upTo('close')).case, { by: 'dispatcher', action: 'regrid', args }), 'not-in-state');
  const moved = drive([{ by: 'clerk', action: 'regrid', args }], drive(upTo('handle')).case).case;
  assert.equal(verdict(moved, { by: 'dispatcher', action: 'regrid', args }), 'same-grid');
  assert.equal(verdict(moved, { by: 'lead', action: 'regrid', args: { ...args, grid: here } }), 'not-allowed');
});

test('what falls due by itself may put it in another grid', () => {
  const state = drive(upTo('handle')).case;
  const decision = decide(state, command('regrid'), context({ role: 'system', organisation: 'centre', area: '360102' }));
  assert.ok(decision.ok);
});
