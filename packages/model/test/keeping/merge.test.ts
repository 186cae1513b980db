import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appeal, caseTypes, conflictOf, decide, evolve, mergeInto, type Case, type CaseEvent, type FieldConflict, type Transition } from '@linli/model';
import { changed, drive, there, withCategory } from './merging.js';

type Conflict = Transition['conflict'];

/** As it was seen at version 1, as it stands now, what this one entered; and what comes of it. */
interface Row {
  given: string;
  now: readonly CaseEvent['changes'][];
  mine: CaseEvent['changes'];
  kept: CaseEvent['changes'] | readonly FieldConflict[];
}

const grid = '350102001001001';
const other = '350102001001002';

/** The case was filed with no grid, category `facilities.lighting`, no project. */
const exact: Row[] = [
  { given: 'nobody changed anything since', now: [], mine: [{ set: 'grid', value: grid }], kept: [{ set: 'grid', value: grid }] },
  { given: 'another field was changed', now: [[{ set: 'category', value: 'facilities.road' }]], mine: [{ set: 'grid', value: grid }], kept: [{ set: 'grid', value: grid }] },
  { given: 'the same field was changed to the same', now: [[{ set: 'grid', value: grid }]], mine: [{ set: 'grid', value: grid }], kept: [{ set: 'grid', value: grid }] },
  { given: 'this one leaves the field as it was', now: [[{ set: 'grid', value: other }]], mine: [{ set: 'grid', value: null }], kept: [] },
  { given: 'the field was changed to something else', now: [[{ set: 'grid', value: other }]], mine: [{ set: 'grid', value: grid }], kept: [{ field: 'grid', base: null, mine: grid, theirs: other }] },
  { given: 'it was changed and changed back', now: [[{ set: 'grid', value: other }], [{ set: 'grid', value: null }]], mine: [{ set: 'grid', value: grid }], kept: [{ set: 'grid', value: grid }] },
  {
    given: 'one of two fields was changed to something else',
    now: [[{ set: 'grid', value: other }]],
    mine: [{ set: 'category', value: 'facilities.road' }, { set: 'grid', value: grid }],
    kept: [{ field: 'grid', base: null, mine: grid, theirs: other }],
  },
  {
    given: 'both fields were changed to something else',
    now: [[{ set: 'grid', value: other }, { set: 'category', value: 'facilities.manhole' }]],
    mine: [{ set: 'category', value: 'facilities.road' }, { set: 'grid', value: grid }],
    kept: [{ field: 'category', base: 'facilities.lighting', mine: 'facilities.road', theirs: 'facilities.manhole' }, { field: 'grid', base: null, mine: grid, theirs: other }],
  },
  {
    given: 'this one takes away what another changed',
    now: [[{ set: 'category', value: 'facilities.road' }]],
    mine: [{ set: 'category', value: null }],
    kept: [{ field: 'category', base: 'facilities.lighting', mine: null, theirs: 'facilities.road' }],
  },
  {
    given: 'a list was changed to the same list, and an object to the same with its members in another order',
    now: [[{ set: 'recused', value: ['a', 'b'] }, { set: 'rating', value: { stars: 5, resolved: true, at: '2026-01-05T01:00:00Z' } }]],
    mine: [{ set: 'recused', value: ['a', 'b'] }, { set: 'rating', value: { at: '2026-01-05T01:00:00Z', resolved: true, stars: 5 } }],
    kept: [{ set: 'recused', value: ['a', 'b'] }, { set: 'rating', value: { at: '2026-01-05T01:00:00Z', resolved: true, stars: 5 } }],
  },
];

for (const { given, now, mine, kept } of exact) {
  test(`exact: ${given}`, () => {
    const { found, event } = changed(now, mine);
    const merged = mergeInto(found, [event], { base: 1, conflict: 'exact' });
    if (kept.some((each) => 'field' in each)) assert.deepEqual(merged, { fields: kept });
    else assert.deepEqual(merged, { events: [{ ...event, changes: kept }] });
  });
}

/** Where nothing is held against anything: the rules have said already that the step applies. */
for (const [given, conflict, base] of [
  ['guarded', 'guarded', 1], ['append', 'append', 1], ['exact on no version in particular', 'exact', null], ['exact on the version that stands', 'exact', 2],
] as [string, Conflict, number | null][]) {
  test(`${given}: what was entered stands`, () => {
    const { found, event } = changed([[{ set: 'grid', value: other }]], [{ set: 'grid', value: grid }]);
    assert.deepEqual(mergeInto(found, [event], { base, conflict }), { events: [event] });
  });
}

test('a case that is not there yet is merged with nothing', () => {
  const { event } = changed([], [{ set: 'grid', value: grid }]);
  assert.deepEqual(mergeInto({ item: undefined, record: { events: [], seals: [] } }, [event], { base: 0, conflict: 'exact' }), { events: [event] });
});

test('clocks are turned whatever was merged', () => {
  const stop = { clock: 'stop', id: 'accept', organisation: null, at: '2026-06-15T02:00:00Z' } as const;
  const { found, event } = changed([[{ set: 'grid', value: other }]], [{ set: 'grid', value: null }, stop]);
  assert.deepEqual(mergeInto(found, [event], { base: 1, conflict: 'exact' }), { events: [{ ...event, changes: [stop] }] });
});

test('exact are the steps that edit a field, and only those', () => {
  const exactSteps = caseTypes.flatMap(({ transitions }) => transitions.filter(({ conflict }) => conflict === 'exact'));
  assert.deepEqual([...new Set(exactSteps.map(({ action }) => action))].sort(), ['regrid', 'tagProject']);
  for (const { effects, to } of exactSteps) {
    assert.equal(to, undefined);
    assert.ok(effects.every((effect) => 'set' in effect));
  }
});

test('a step is held against what happened as its definition says; one that there is not, as most', () => {
  for (const caseType of caseTypes) {
    for (const { action, conflict } of caseType.transitions) assert.equal(conflictOf({ type: `case.${action}` }, caseType), conflict);
  }
  assert.equal(conflictOf({ type: 'case.unheardOf' }, appeal), 'guarded');
});

test('two who put a case in different grids do not both win: the second is told of the first', () => {
  const seen = drive();
  const first = drive(seen, [there.regrid(other)]);
  const decision = decide(first.case, there.command(grid), there.context);
  assert.ok(decision.ok);
  const found = { item: first.case, record: { events: first.events, seals: [] } };
  assert.deepEqual(mergeInto(found, decision.events, { base: seen.case.version, conflict: 'exact' }), { fields: [{ field: 'grid', base: null, mine: grid, theirs: other }] });
});

test('a grid that was corrected while another changed the category keeps both', () => {
  const seen = drive();
  const moved = withCategory(seen, 'facilities.road');
  const decision = decide(moved.case, there.command(grid), there.context);
  assert.ok(decision.ok);
  const merged = mergeInto({ item: moved.case, record: { events: moved.events, seals: [] } }, decision.events, { base: seen.case.version, conflict: 'exact' });
  assert.ok('events' in merged);
  const after = merged.events.reduce<Case | undefined>(evolve, moved.case);
  assert.deepEqual([after?.grid, after?.category, after?.version], [grid, 'facilities.road', moved.case.version + 1]);
});
